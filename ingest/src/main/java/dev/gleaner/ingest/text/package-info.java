/**
 * What a text is made of: sentences, words and signs, and the dates and numbers among them, each
 * with its exact place.
 *
 * <p>Pure. May depend on {@code dev.gleaner.graph} and ICU4J.
 */
@NullMarked
package dev.gleaner.ingest.text;

import org.jspecify.annotations.NullMarked;
