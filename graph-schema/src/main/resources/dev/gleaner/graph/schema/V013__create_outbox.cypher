// What is told of threads, and how far the telling is.
CREATE CONSTRAINT notice_id IF NOT EXISTS FOR (n:Notice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT delivery_id IF NOT EXISTS FOR (n:Delivery) REQUIRE n.id IS UNIQUE;
CREATE INDEX notice_at IF NOT EXISTS FOR (n:Notice) ON (n.at);
CREATE INDEX notice_planned IF NOT EXISTS FOR (n:Notice) ON (n.planned);
CREATE INDEX delivery_receiver_state IF NOT EXISTS FOR (n:Delivery) ON (n.receiver, n.state);
CREATE INDEX delivery_state IF NOT EXISTS FOR (n:Delivery) ON (n.state);
