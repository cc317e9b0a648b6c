/**
 * The pipeline: poll, fetch, archive, parse, extract, read, link, commit, as one readable method a
 * kind of channel.
 *
 * <p>May depend on its sub-packages and on the graph; none of them depends on it.
 */
@NullMarked
package dev.gleaner.ingest;

import org.jspecify.annotations.NullMarked;
