// Statements become versions of a key, so that newer rules replace them and a past reads as it was.
CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);
CREATE INDEX claim_saying IF NOT EXISTS FOR (n:Claim) ON (n.saying);
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject);
// What a text points to, how its statements stand to others, and what persons decided.
CREATE CONSTRAINT work_id IF NOT EXISTS FOR (n:Work) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT link_id IF NOT EXISTS FOR (n:Link) REQUIRE n.id IS UNIQUE;
CREATE INDEX link_key IF NOT EXISTS FOR (n:Link) ON (n.key);
CREATE INDEX link_revision IF NOT EXISTS FOR (n:Link) ON (n.revision);
CREATE INDEX link_from IF NOT EXISTS FOR (n:Link) ON (n.from);
CREATE INDEX link_to IF NOT EXISTS FOR (n:Link) ON (n.to);
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE INDEX decision_about IF NOT EXISTS FOR (n:Decision) ON (n.about);
