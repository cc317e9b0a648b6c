// Takers of leases wait for each other at one node.
CREATE CONSTRAINT taking_id IF NOT EXISTS FOR (n:Taking) REQUIRE n.id IS UNIQUE;
// Hosts that somebody is polling.
CREATE INDEX channel_lease_until IF NOT EXISTS FOR (n:Channel) ON (n.leaseUntil);
// Hosts that somebody has just left.
CREATE INDEX channel_left_at IF NOT EXISTS FOR (n:Channel) ON (n.leftAt);
