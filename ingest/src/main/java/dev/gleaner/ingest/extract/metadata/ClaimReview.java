package dev.gleaner.ingest.extract.metadata;

/**
 * A claim that a page says it has checked, by schema.org's ClaimReview.
 *
 * @param claim the claim as worded there
 * @param claimant who made it, empty when not said
 * @param rating the verdict in words or figures, empty when not said
 */
public record ClaimReview(String claim, String claimant, String rating) {}
