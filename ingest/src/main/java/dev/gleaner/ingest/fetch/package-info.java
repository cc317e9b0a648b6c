/**
 * The one outgoing client: conditional GET with address, byte, time and politeness limits.
 *
 * <p>No other package opens a socket, and no other sees Apache HttpClient. It may depend on
 * {@code dev.gleaner.ingest.url}.
 */
@NullMarked
package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.NullMarked;
