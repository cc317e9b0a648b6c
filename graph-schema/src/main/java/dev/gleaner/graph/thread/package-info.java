/**
 * The writer's side of the evidence model: threads, what is attached to them, who read it, and what
 * follows.
 *
 * <p>Plain records over {@link dev.gleaner.graph}; may depend on it and the JDK alone.
 */
@NullMarked
package dev.gleaner.graph.thread;

import org.jspecify.annotations.NullMarked;
