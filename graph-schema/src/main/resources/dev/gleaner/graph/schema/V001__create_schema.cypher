// One uniqueness constraint a label: MERGE on the id alone is safe from races only with it.
// Sources, what they publish, and what it says.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT item_id IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT band_id IF NOT EXISTS FOR (n:Band) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT benchmark_id IF NOT EXISTS FOR (n:Benchmark) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT system_id IF NOT EXISTS FOR (n:System) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT work_id IF NOT EXISTS FOR (n:Work) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT link_id IF NOT EXISTS FOR (n:Link) REQUIRE n.id IS UNIQUE;
// What persons said about it.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT resolution_id IF NOT EXISTS FOR (n:Resolution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT same_as_id IF NOT EXISTS FOR (n:SameAs) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT same_as_turn_id IF NOT EXISTS FOR (n:SameAsTurn) REQUIRE n.id IS UNIQUE;
// Threads, what belongs to them, and what is told of them.
CREATE CONSTRAINT thread_id IF NOT EXISTS FOR (n:Thread) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT threadversion_id IF NOT EXISTS FOR (n:ThreadVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fileside_id IF NOT EXISTS FOR (n:FileSide) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fileclash_id IF NOT EXISTS FOR (n:FileClash) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT trigger_id IF NOT EXISTS FOR (n:Trigger) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT firing_id IF NOT EXISTS FOR (n:Firing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT override_id IF NOT EXISTS FOR (n:Override) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decline_id IF NOT EXISTS FOR (n:Decline) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT draft_id IF NOT EXISTS FOR (n:Draft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT notice_id IF NOT EXISTS FOR (n:Notice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT delivery_id IF NOT EXISTS FOR (n:Delivery) REQUIRE n.id IS UNIQUE;
// Channels, their history, and what polling knows.
CREATE CONSTRAINT channel_id IF NOT EXISTS FOR (n:Channel) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT poll_id IF NOT EXISTS FOR (n:Poll) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT channel_event_id IF NOT EXISTS FOR (n:ChannelEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quarantined_id IF NOT EXISTS FOR (n:Quarantined) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT attempt_id IF NOT EXISTS FOR (n:Attempt) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT robots_id IF NOT EXISTS FOR (n:Robots) REQUIRE n.id IS UNIQUE;
// Takers of leases wait for each other at one node.
CREATE CONSTRAINT taking_id IF NOT EXISTS FOR (n:Taking) REQUIRE n.id IS UNIQUE;
// What hubs were asked to tell us (WebSub), and how far that has come.
CREATE CONSTRAINT subscription_id IF NOT EXISTS FOR (n:Subscription) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT subscription_path IF NOT EXISTS FOR (n:Subscription) REQUIRE n.path IS UNIQUE;
// A request that is sent again under its key gets the answer that it got.
CREATE CONSTRAINT request_id IF NOT EXISTS FOR (n:Request) REQUIRE n.id IS UNIQUE;

// What pages and jobs look up by something other than the id.
CREATE INDEX item_address IF NOT EXISTS FOR (n:Item) ON (n.address);
CREATE INDEX item_first_seen IF NOT EXISTS FOR (n:Item) ON (n.firstSeen);
// An item is known again by its content where links and ids change without reason.
CREATE INDEX seen_content IF NOT EXISTS FOR ()-[s:SEEN_IN]-() ON (s.content);
CREATE INDEX revision_raw IF NOT EXISTS FOR (n:Revision) ON (n.rawHash);
// Statements are versions of a key, so that newer rules replace them and a past reads as it was.
CREATE INDEX claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);
CREATE INDEX claim_kind IF NOT EXISTS FOR (n:Claim) ON (n.kind);
CREATE INDEX claim_saying IF NOT EXISTS FOR (n:Claim) ON (n.saying);
// The days on which forecasts fall due.
CREATE INDEX claim_by_to IF NOT EXISTS FOR (n:Claim) ON (n.byTo);
// Statements about a thing in the order in which they were recorded, so that the first few are found without the rest.
CREATE INDEX claim_subject_recorded IF NOT EXISTS FOR (n:Claim) ON (n.subject, n.recordedAt);
CREATE INDEX link_key IF NOT EXISTS FOR (n:Link) ON (n.key);
CREATE INDEX link_revision IF NOT EXISTS FOR (n:Link) ON (n.revision);
CREATE INDEX link_from IF NOT EXISTS FOR (n:Link) ON (n.from);
CREATE INDEX link_to IF NOT EXISTS FOR (n:Link) ON (n.to);
// Links in the order in which they were proposed, for the list of those nobody decided about.
CREATE INDEX link_recorded IF NOT EXISTS FOR (n:Link) ON (n.recordedAt);
CREATE INDEX decision_about IF NOT EXISTS FOR (n:Decision) ON (n.about);
CREATE INDEX resolution_about IF NOT EXISTS FOR (n:Resolution) ON (n.about);
CREATE INDEX same_as_alias IF NOT EXISTS FOR (n:SameAs) ON (n.aliasKey);
CREATE INDEX same_as_of IF NOT EXISTS FOR (n:SameAs) ON (n.ofKey);
CREATE INDEX same_as_recorded IF NOT EXISTS FOR (n:SameAs) ON (n.recordedAt);
CREATE INDEX thread_slug IF NOT EXISTS FOR (n:Thread) ON (n.slug);
// Evidence is looked up by its key whenever something is attached, proposed or taken back.
CREATE INDEX evidence_key IF NOT EXISTS FOR (n:Evidence) ON (n.key);
CREATE INDEX trigger_key IF NOT EXISTS FOR (n:Trigger) ON (n.key);
CREATE INDEX notice_at IF NOT EXISTS FOR (n:Notice) ON (n.at);
CREATE INDEX notice_planned IF NOT EXISTS FOR (n:Notice) ON (n.planned);
CREATE INDEX delivery_receiver_state IF NOT EXISTS FOR (n:Delivery) ON (n.receiver, n.state);
CREATE INDEX delivery_state IF NOT EXISTS FOR (n:Delivery) ON (n.state);
CREATE INDEX channel_address IF NOT EXISTS FOR (n:Channel) ON (n.address);
CREATE INDEX channel_next_poll IF NOT EXISTS FOR (n:Channel) ON (n.nextPoll);
CREATE INDEX channel_last_poll IF NOT EXISTS FOR (n:Channel) ON (n.lastPoll);
// Hosts that somebody is polling, has just left, or wants left alone for longer than a moment.
CREATE INDEX channel_lease_until IF NOT EXISTS FOR (n:Channel) ON (n.leaseUntil);
CREATE INDEX channel_left_at IF NOT EXISTS FOR (n:Channel) ON (n.leftAt);
CREATE INDEX channel_shut_until IF NOT EXISTS FOR (n:Channel) ON (n.shutUntil);
// The server for which a person trusts one certificate alone, as host:port.
CREATE INDEX channel_pinned_for IF NOT EXISTS FOR (n:Channel) ON (n.pinnedFor);
// Channels that name a hub.
CREATE INDEX channel_hint_hub IF NOT EXISTS FOR (n:Channel) ON (n.hintHub);
CREATE INDEX subscription_next_try IF NOT EXISTS FOR (n:Subscription) ON (n.nextTry);
CREATE INDEX subscription_state IF NOT EXISTS FOR (n:Subscription) ON (n.state);
CREATE INDEX request_answered IF NOT EXISTS FOR (n:Request) ON (n.answeredAt);
