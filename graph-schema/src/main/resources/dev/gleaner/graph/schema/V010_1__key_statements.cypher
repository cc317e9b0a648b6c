// Statements written before they had keys: the first version each, read by rules that nobody recorded.
MATCH (c:Claim) WHERE c.key IS NULL SET c.key = c.id, c.content = '';
MATCH (r:Revision) WHERE r.recordedAt IS NULL SET r.recordedAt = r.fetchedAt;
MATCH (r:Revision) WHERE r.rules IS NULL SET r.rules = '';
