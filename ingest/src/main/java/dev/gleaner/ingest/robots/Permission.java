package dev.gleaner.ingest.robots;

/**
 * Whether an address may be read, and why.
 *
 * @param reason in words
 */
public record Permission(boolean granted, String reason) {}
