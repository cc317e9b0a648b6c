// What older versions wrote becomes the first version of its key.
MATCH (n:Evidence) WHERE n.key IS NULL SET n.key = n.id, n.content = '', n.attachedAt = n.recordedAt, n.by = 'file';
MATCH (n:Trigger) WHERE n.key IS NULL SET n.key = n.id, n.content = '';
MATCH (n:Draft) WHERE n.key IS NULL SET n.key = n.id, n.content = '';
MATCH (t:Thread) WHERE t.file IS NOT NULL AND NOT EXISTS { (:ThreadVersion)-[:OF]->(t) }
CREATE (v:ThreadVersion {id: 'threadversion-' + t.id, title: t.title, summary: t.summary, why: t.why, asserted: t.asserted, assertedOn: t.assertedOn, assertedReason: t.assertedReason, file: t.file, recordedAt: t.recordedAt})-[:OF]->(t);
