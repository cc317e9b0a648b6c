/**
 * A thread file read with its places: outline, sections and bullets become a {@link
 * dev.gleaner.thread.file.ThreadFile}; what is not understood is kept.
 *
 * <p>May depend on the evidence model, {@code thread.wording}, {@code thread.trigger} and
 * commonmark (nobody else sees it). Pure: no Spring, driver or clock.
 */
@NullMarked
package dev.gleaner.thread.file;

import org.jspecify.annotations.NullMarked;
