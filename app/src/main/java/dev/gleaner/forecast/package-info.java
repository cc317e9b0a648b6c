/**
 * Forecasts that fall due: what a person said came of them, and how the stated chances stood the
 * test. No score says that anybody was right to say what they said.
 *
 * <p>May depend on {@code claim}, which shows the sentences, on the graph, and on {@code
 * dev.gleaner.ingest.source}, which knows who writes a newsletter.
 */
@NullMarked
package dev.gleaner.forecast;

import org.jspecify.annotations.NullMarked;
