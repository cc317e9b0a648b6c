/**
 * What persons found out about forecasts.
 *
 * <p>May depend on {@code graph}.
 */
@NullMarked
package dev.gleaner.graph.forecast;

import org.jspecify.annotations.NullMarked;
