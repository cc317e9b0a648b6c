/**
 * What to read next for a thread, and sentences elsewhere that speak of what is not read yet.
 *
 * <p>Pure: may depend on the evidence model, {@code ripeness} and {@code thread.snapshot}.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.next;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
