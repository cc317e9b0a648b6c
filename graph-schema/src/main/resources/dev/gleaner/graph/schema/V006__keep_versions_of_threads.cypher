// Evidence, triggers and drafts become versions of a key, so that a past reads as it was.
CREATE CONSTRAINT threadversion_id IF NOT EXISTS FOR (n:ThreadVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT override_id IF NOT EXISTS FOR (n:Override) REQUIRE n.id IS UNIQUE;
CREATE INDEX trigger_key IF NOT EXISTS FOR (n:Trigger) ON (n.key);
