/**
 * How two statements stand to each other: the same fact told twice, a conflict, or nothing to do
 * with one another.
 *
 * <p>Pure. May depend on {@code dev.gleaner.ingest.text} and {@code dev.gleaner.ingest.name}.
 */
@NullMarked
package dev.gleaner.ingest.compare;

import org.jspecify.annotations.NullMarked;
