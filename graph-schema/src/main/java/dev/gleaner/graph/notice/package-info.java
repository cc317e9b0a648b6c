/**
 * What is told to people and programs, and how far the telling is.
 *
 * <p>May depend on {@code graph} and {@code graph.thread}.
 */
@NullMarked
package dev.gleaner.graph.notice;

import org.jspecify.annotations.NullMarked;
