/**
 * Which text is whose and what stands to what: copies, re-posts, cited works, links between
 * statements, as pure functions over a text and the few candidates worth comparing.
 *
 * <p>May depend on {@link dev.gleaner.graph}, {@code cite}, {@code text} and {@code url}. Hash4j is
 * seen here alone.
 */
@NullMarked
package dev.gleaner.ingest.link;

import org.jspecify.annotations.NullMarked;
