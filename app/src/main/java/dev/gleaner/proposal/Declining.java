package dev.gleaner.proposal;

/**
 * A person's word that an item does not belong to a thread.
 *
 * @param item its id
 * @param reason why, in her words
 * @param by who says so
 */
public record Declining(String item, String reason, String by) {}
