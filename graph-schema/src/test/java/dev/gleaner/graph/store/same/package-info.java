/** What persons said is the same, against a database. */
@NullMarked
package dev.gleaner.graph.store.same;

import org.jspecify.annotations.NullMarked;
