/**
 * What persons said is the same: statements that can be withdrawn, and what follows from those that
 * stand. Nothing is merged.
 *
 * <p>May depend on {@code graph}.
 */
@NullMarked
package dev.gleaner.graph.same;

import org.jspecify.annotations.NullMarked;
