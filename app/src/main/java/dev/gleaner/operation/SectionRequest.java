package dev.gleaner.operation;

/**
 * New words for a section of a thread's file.
 *
 * @param section its heading, or one of: why, evidence, ripeness, watching, notes, drafts
 * @param text what stands between its heading and the next one from then on
 */
public record SectionRequest(String section, String text) {}
