/**
 * What persons said is the same, as people see it: said, taken from a list, withdrawn, told, and
 * proposed where names or works look alike. Nothing is merged, and nothing proposed applies itself.
 *
 * <p>May depend on the graph and on {@code ingest.url}, which knows the works that addresses name.
 */
@NullMarked
package dev.gleaner.same;

import org.jspecify.annotations.NullMarked;
