/**
 * The search index over items: a projection of the graph that follows it by marks and can be thrown
 * away and rebuilt.
 *
 * <p>With its sub-packages alone in seeing Lucene. May depend on the evidence model, {@code
 * index.query} and {@code index.text}.
 */
@NullMarked
package dev.gleaner.ingest.index;

import org.jspecify.annotations.NullMarked;
