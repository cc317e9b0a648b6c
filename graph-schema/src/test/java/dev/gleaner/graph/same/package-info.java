/** What follows from what persons said is the same. */
@NullMarked
package dev.gleaner.graph.same;

import org.jspecify.annotations.NullMarked;
