// What persons said is the same, by what it is said of, and the one node that whoever says so waits for.
CREATE CONSTRAINT same_as_id IF NOT EXISTS FOR (n:SameAs) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT same_as_turn_id IF NOT EXISTS FOR (n:SameAsTurn) REQUIRE n.id IS UNIQUE;
CREATE INDEX same_as_alias IF NOT EXISTS FOR (n:SameAs) ON (n.aliasKey);
CREATE INDEX same_as_of IF NOT EXISTS FOR (n:SameAs) ON (n.ofKey);
CREATE INDEX same_as_recorded IF NOT EXISTS FOR (n:SameAs) ON (n.recordedAt);
