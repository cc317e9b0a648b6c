/**
 * The serving process: wires an open data folder into Spring, listens, leaves word for commands,
 * and stops in order.
 *
 * <p>May depend on {@code workspace}, {@code operation} and {@code settings}.
 */
@NullMarked
package dev.gleaner.server;

import org.jspecify.annotations.NullMarked;
