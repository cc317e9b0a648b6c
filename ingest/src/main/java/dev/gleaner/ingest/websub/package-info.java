/**
 * WebSub, the protocol by which a hub tells what is new (W3C Recommendation of 23 January 2018):
 * what we ask of hubs, what they ask us, and when.
 *
 * <p>Pure. May depend on {@link dev.gleaner.graph.channel} and on what {@code fetch} sends.
 */
@NullMarked
package dev.gleaner.ingest.websub;

import org.jspecify.annotations.NullMarked;
