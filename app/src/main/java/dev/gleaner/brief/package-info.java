/**
 * What a writer gets to write from: a thread as a packet of quotes, numbers, differences, gaps and
 * citations.
 *
 * <p>May depend on the evidence model, {@code graph.store}, {@code ripeness}, {@code claim} and
 * {@code benchmark}.
 */
@NullMarked
package dev.gleaner.brief;

import org.jspecify.annotations.NullMarked;
