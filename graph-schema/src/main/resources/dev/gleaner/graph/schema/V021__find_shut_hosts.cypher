// Hosts that a process wants left alone for longer than a moment.
CREATE INDEX channel_shut_until IF NOT EXISTS FOR (n:Channel) ON (n.shutUntil);
