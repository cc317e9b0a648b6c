// An item is known again by its content where links and ids change without reason.
CREATE INDEX seen_content IF NOT EXISTS FOR ()-[s:SEEN_IN]-() ON (s.content);
