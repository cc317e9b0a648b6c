// The server for which a person trusts one certificate alone, as host:port.
CREATE INDEX channel_pinned_for IF NOT EXISTS FOR (n:Channel) ON (n.pinnedFor);
