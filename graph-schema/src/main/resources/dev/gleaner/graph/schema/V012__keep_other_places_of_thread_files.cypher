// Where else a thread's file lies, and texts of those places that clash.
CREATE CONSTRAINT fileside_id IF NOT EXISTS FOR (n:FileSide) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fileclash_id IF NOT EXISTS FOR (n:FileClash) REQUIRE n.id IS UNIQUE;
