package dev.gleaner.claim;

import dev.gleaner.graph.Decision;

import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a statement.
 *
 * @param claim its id
 * @param word confirmed or rejected; null takes the last decision back
 */
public record ClaimDecision(String claim, Decision.@Nullable Word word, String reason, String by) {}
