/**
 * What makes several items of a thread one piece of evidence: copies, publisher families, works
 * that they all rest on, claims that they tell again.
 *
 * <p>Pure. May depend on the graph.
 */
@NullMarked
package dev.gleaner.thread.lineage;

import org.jspecify.annotations.NullMarked;
