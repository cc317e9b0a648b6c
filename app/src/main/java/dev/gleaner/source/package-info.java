/**
 * Which sources are read and through which channels: finding out what an address is, adding and
 * changing channels, and lists of them in and out.
 *
 * <p>May depend on ingest and the graph.
 */
@NullMarked
package dev.gleaner.source;

import org.jspecify.annotations.NullMarked;
