/**
 * Search: from what somebody typed to a question to the index, its hits, and an account of how the
 * question was understood.
 *
 * <p>May depend on the evidence model and on {@code ingest.index}; not on Lucene, Spring or a clock
 * of its own.
 */
@NullMarked
package dev.gleaner.search;

import org.jspecify.annotations.NullMarked;
