// Links in the order in which they were proposed, for the list of those nobody decided about.
CREATE INDEX link_recorded IF NOT EXISTS FOR (n:Link) ON (n.recordedAt);
