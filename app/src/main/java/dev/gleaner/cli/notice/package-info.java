/**
 * The commands about what is told.
 *
 * <p>May depend on {@code cli.session}, {@code operation} and {@code delivery}.
 */
@NullMarked
package dev.gleaner.cli.notice;

import org.jspecify.annotations.NullMarked;
