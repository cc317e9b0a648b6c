/**
 * Items that may belong to a thread: proposed with reasons and a sentence, attached or declined by
 * a person.
 *
 * <p>May depend on the evidence model and its stores, and on {@code ingest}'s index and relevance.
 */
@NullMarked
package dev.gleaner.proposal;

import org.jspecify.annotations.NullMarked;
