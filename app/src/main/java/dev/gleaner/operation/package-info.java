/**
 * What can be asked of Gleaner: one list of operations, the same behind pages, API and command
 * line.
 *
 * <p>May depend on the features ({@code thread}, {@code ripeness}, {@code search}, {@code polling},
 * {@code source}) and on the graph.
 */
@NullMarked
package dev.gleaner.operation;

import org.jspecify.annotations.NullMarked;
