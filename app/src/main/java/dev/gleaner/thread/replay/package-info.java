/**
 * A thread's past, day by day: what was known or had happened, and the level it gave.
 *
 * <p>Pure: may depend on the evidence model, {@code ripeness} and {@code thread.snapshot}.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
