// A request that is sent again under its key gets the answer that it got.
CREATE CONSTRAINT request_id IF NOT EXISTS FOR (n:Request) REQUIRE n.id IS UNIQUE;
CREATE INDEX request_answered IF NOT EXISTS FOR (n:Request) ON (n.answeredAt);
