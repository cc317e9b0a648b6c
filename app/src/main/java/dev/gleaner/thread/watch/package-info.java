/**
 * Triggers at work: each new item is shown to the stored queries, and a trigger can be tried on the
 * past before it is armed.
 *
 * <p>May depend on the evidence model and its stores, {@code search}, {@code thread.snapshot} and
 * {@code thread.trigger}.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
