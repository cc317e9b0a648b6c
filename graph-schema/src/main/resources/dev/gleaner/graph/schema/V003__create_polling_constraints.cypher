// The history of channels, and what polling looks up by.
CREATE CONSTRAINT poll_id IF NOT EXISTS FOR (n:Poll) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT channel_event_id IF NOT EXISTS FOR (n:ChannelEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quarantined_id IF NOT EXISTS FOR (n:Quarantined) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT attempt_id IF NOT EXISTS FOR (n:Attempt) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT robots_id IF NOT EXISTS FOR (n:Robots) REQUIRE n.id IS UNIQUE;
CREATE INDEX channel_last_poll IF NOT EXISTS FOR (n:Channel) ON (n.lastPoll);
CREATE INDEX channel_address IF NOT EXISTS FOR (n:Channel) ON (n.address);
