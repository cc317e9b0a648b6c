/**
 * All that a thread's level is computed from, as it stood at one moment.
 *
 * <p>May depend on the evidence model and its stores, {@code ripeness}, and the packages of threads
 * that read files, lineages and triggers. No Spring, driver or clock.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
