/**
 * Forecasts and goals in a sentence: what is to happen, by when, with what probability.
 *
 * <p>Pure. May depend on {@code dev.gleaner.graph}, {@code dev.gleaner.ingest.text} and {@code
 * dev.gleaner.ingest.name}.
 */
@NullMarked
package dev.gleaner.ingest.read.forecast;

import org.jspecify.annotations.NullMarked;
