/**
 * Which text is whose: copies and re-posts, as pure functions over a text and the few candidates
 * worth comparing.
 *
 * <p>May depend on {@link dev.gleaner.graph}. Hash4j is seen here alone.
 */
@NullMarked
package dev.gleaner.ingest.link;

import org.jspecify.annotations.NullMarked;
