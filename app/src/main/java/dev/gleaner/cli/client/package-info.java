/**
 * The operations of the process that serves the data folder, asked over its own address on this
 * machine.
 *
 * <p>May depend on {@code operation} and the pages and reports that the operations give.
 */
@NullMarked
package dev.gleaner.cli.client;

import org.jspecify.annotations.NullMarked;
