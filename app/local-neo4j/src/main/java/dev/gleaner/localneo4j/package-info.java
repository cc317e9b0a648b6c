/**
 * A separate program that runs one Neo4j Community database in its own JVM, for machines without a
 * Neo4j server.
 *
 * <p>It may depend on Neo4j's own libraries, and on nothing else of Gleaner; nothing of Gleaner may
 * depend on it. Those libraries are under GPLv3, so the built program as a whole is too (see {@code
 * NOTICE}); that is why it is a process apart, spoken to over Bolt only.
 */
@NullMarked
package dev.gleaner.localneo4j;

import org.jspecify.annotations.NullMarked;
