/**
 * The command line: one command for each operation, talking to the server that holds the data
 * folder or opening the folder itself. No logic of its own.
 *
 * <p>May depend on {@code operation}, {@code workspace}, {@code server}, {@code demo}, {@code
 * evaluation} and {@code settings}. Picocli is seen here alone.
 */
@NullMarked
package dev.gleaner.cli;

import org.jspecify.annotations.NullMarked;
