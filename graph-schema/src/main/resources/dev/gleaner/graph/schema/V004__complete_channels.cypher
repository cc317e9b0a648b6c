// Channels that were added before polling needed these.
MATCH (c:Channel)
SET c.nextPoll = coalesce(c.nextPoll, c.addedAt),
    c.host = coalesce(c.host, CASE WHEN c.address =~ 'https?://.*'
      THEN toLower(split(split(split(c.address, '/')[2], '@')[-1], ':')[0])
      ELSE 'local' END);
