package dev.gleaner.graph.channel;

import java.time.Instant;

/**
 * The HTTP exchange of a poll that failed, secrets masked.
 *
 * @param request its line and header fields, one a line
 * @param response its status line and header fields, one a line; empty when there was no answer
 */
public record Exchange(Instant at, String request, String response) {}
