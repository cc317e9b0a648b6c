/**
 * What triggers wait for, judged by their words, and which of them the titles of the evidence meet.
 *
 * <p>May depend on the evidence model, {@code thread.wording} and {@code ingest.text}. Pure: no
 * Spring, driver or clock.
 */
@NullMarked
package dev.gleaner.thread.trigger;

import org.jspecify.annotations.NullMarked;
