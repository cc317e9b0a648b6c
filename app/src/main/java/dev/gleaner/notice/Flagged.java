package dev.gleaner.notice;

/**
 * That something a draft stands on is not as it was, as it is told.
 *
 * @param id of the change, under which it is told once
 * @param words what became of what, and of which draft, in one line
 */
public record Flagged(String id, String words) {}
