/** What every store promises, tried on a local and on a containerised Neo4j. */
@NullMarked
package dev.gleaner.graph.store;

import org.jspecify.annotations.NullMarked;
