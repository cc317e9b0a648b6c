// What persons said about the outcomes of forecasts, and the days on which forecasts fall due.
CREATE CONSTRAINT resolution_id IF NOT EXISTS FOR (n:Resolution) REQUIRE n.id IS UNIQUE;
CREATE INDEX resolution_about IF NOT EXISTS FOR (n:Resolution) ON (n.about);
CREATE INDEX claim_by_to IF NOT EXISTS FOR (n:Claim) ON (n.byTo);
