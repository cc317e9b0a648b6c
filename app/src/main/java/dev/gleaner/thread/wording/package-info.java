/**
 * Words as people write them: a text with the places of its lines, addresses and dates, and the
 * plain form under which typographic variants are the same.
 *
 * <p>May depend on the evidence model's dates, on {@code ingest.text} and the JDK. Pure.
 */
@NullMarked
package dev.gleaner.thread.wording;

import org.jspecify.annotations.NullMarked;
