// What hubs were asked to tell us (WebSub), and how far that has come.
CREATE CONSTRAINT subscription_id IF NOT EXISTS FOR (n:Subscription) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT subscription_path IF NOT EXISTS FOR (n:Subscription) REQUIRE n.path IS UNIQUE;
CREATE INDEX subscription_next_try IF NOT EXISTS FOR (n:Subscription) ON (n.nextTry);
CREATE INDEX subscription_state IF NOT EXISTS FOR (n:Subscription) ON (n.state);
// Channels that name a hub.
CREATE INDEX channel_hint_hub IF NOT EXISTS FOR (n:Channel) ON (n.hintHub);
