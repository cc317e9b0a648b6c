/**
 * The settings of the program, read once from flags, environment and file.
 *
 * <p>May depend on the JDK and on Jackson's TOML reader.
 */
@NullMarked
package dev.gleaner.settings;

import org.jspecify.annotations.NullMarked;
