/**
 * When the outgoing client may call a server: one request at a time, with a gap, and not at all
 * while it asks for patience. It depends on nothing of this program.
 */
@NullMarked
package dev.gleaner.ingest.fetch.turn;

import org.jspecify.annotations.NullMarked;
