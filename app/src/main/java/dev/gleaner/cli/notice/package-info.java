/**
 * The commands about what is told.
 *
 * <p>May depend on {@code cli.session}, {@code operation}, {@code delivery} and the words of {@code
 * notice}.
 */
@NullMarked
package dev.gleaner.cli.notice;

import org.jspecify.annotations.NullMarked;
