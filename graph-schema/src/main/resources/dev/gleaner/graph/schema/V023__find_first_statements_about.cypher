// Statements about a thing in the order in which they were recorded, so that the first few are found without the rest.
CREATE INDEX claim_subject_recorded IF NOT EXISTS FOR (n:Claim) ON (n.subject, n.recordedAt);
DROP INDEX claim_subject IF EXISTS;
