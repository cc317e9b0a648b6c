/**
 * Listens to mail servers that tell by themselves when a letter has come, and takes their word for
 * a hint to poll.
 *
 * <p>May depend on ingest and the graph.
 */
@NullMarked
package dev.gleaner.mailbox;

import org.jspecify.annotations.NullMarked;
