// Evidence is looked up by its key whenever something is attached, proposed or taken back.
CREATE INDEX evidence_key IF NOT EXISTS FOR (n:Evidence) ON (n.key);
