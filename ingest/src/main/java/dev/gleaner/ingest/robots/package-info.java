/**
 * What hosts allow programs to read, as their robots.txt says (RFC 9309); alone in seeing
 * crawler-commons.
 *
 * <p>May depend on {@link dev.gleaner.ingest.fetch} and {@link dev.gleaner.graph.store}.
 */
@NullMarked
package dev.gleaner.ingest.robots;

import org.jspecify.annotations.NullMarked;
