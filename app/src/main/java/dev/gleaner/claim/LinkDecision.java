package dev.gleaner.claim;

import dev.gleaner.graph.Decision;

import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a link between two statements.
 *
 * @param link its id
 * @param word confirmed or rejected; null takes the last decision back
 */
public record LinkDecision(String link, Decision.@Nullable Word word, String reason, String by) {}
