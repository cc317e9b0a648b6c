/**
 * How ripe a thread is, and why: gates, holds, the level and its tree of reasons, computed from a
 * snapshot.
 *
 * <p>Pure: may depend on the evidence model and the JDK alone; no Spring, driver or clock.
 */
@NullMarked
package dev.gleaner.ripeness;

import org.jspecify.annotations.NullMarked;
