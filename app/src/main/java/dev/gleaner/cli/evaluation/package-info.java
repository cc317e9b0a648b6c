/**
 * Commands that write predictions for the public test sets: {@code eval}.
 *
 * <p>May depend on {@code cli.session} and {@code evaluation}.
 */
@NullMarked
package dev.gleaner.cli.evaluation;

import org.jspecify.annotations.NullMarked;
