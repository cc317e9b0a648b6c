/**
 * Lint of a thread file: where its prose no longer says what its lists, drafts and triggers say.
 *
 * <p>May depend on {@code thread.file}, {@code thread.trigger} and {@code thread.wording}. Pure.
 */
@NullMarked
package dev.gleaner.thread.lint;

import org.jspecify.annotations.NullMarked;
