/**
 * Changes of a thread file's text: each is spliced into the section meant, and every other byte
 * stays.
 *
 * <p>May depend on the evidence model, {@code thread.file} and {@code thread.wording}. Pure: no
 * Spring, driver or clock.
 */
@NullMarked
package dev.gleaner.thread.edit;

import org.jspecify.annotations.NullMarked;
