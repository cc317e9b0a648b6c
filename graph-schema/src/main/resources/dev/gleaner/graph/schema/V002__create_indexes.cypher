// What pages and jobs look up by something other than the id.
CREATE INDEX thread_slug IF NOT EXISTS FOR (n:Thread) ON (n.slug);
CREATE INDEX item_address IF NOT EXISTS FOR (n:Item) ON (n.address);
CREATE INDEX item_first_seen IF NOT EXISTS FOR (n:Item) ON (n.firstSeen);
CREATE INDEX revision_raw IF NOT EXISTS FOR (n:Revision) ON (n.rawHash);
CREATE INDEX channel_next_poll IF NOT EXISTS FOR (n:Channel) ON (n.nextPoll);
CREATE INDEX claim_kind IF NOT EXISTS FOR (n:Claim) ON (n.kind);
