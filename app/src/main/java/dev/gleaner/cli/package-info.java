/**
 * The command line: one command for each operation, talking to the server that holds the data
 * folder or opening the folder itself. No logic of its own.
 *
 * <p>This package holds the root of the commands, the ones about the installation, and the way in
 * from a shell; the others stand below it by what they are about. Below, {@code session} is what
 * every command needs. Picocli is seen here alone.
 */
@NullMarked
package dev.gleaner.cli;

import org.jspecify.annotations.NullMarked;
