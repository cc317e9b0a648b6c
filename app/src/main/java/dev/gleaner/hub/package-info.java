/**
 * Listens to hubs that tell what is new in feeds (WebSub): asks them to, answers their questions
 * and takes their word for a hint to poll.
 *
 * <p>May depend on ingest and the graph.
 */
@NullMarked
package dev.gleaner.hub;

import org.jspecify.annotations.NullMarked;
