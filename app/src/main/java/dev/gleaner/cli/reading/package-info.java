/**
 * Commands that read one document and store nothing: {@code read}, {@code feed}.
 *
 * <p>May depend on {@code cli.session} and {@code preview}.
 */
@NullMarked
package dev.gleaner.cli.reading;

import org.jspecify.annotations.NullMarked;
