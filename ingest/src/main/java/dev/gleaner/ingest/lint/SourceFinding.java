package dev.gleaner.ingest.lint;

/**
 * One place where a source contradicts itself.
 *
 * @param start first UTF-16 unit of the words in the text
 * @param end one past the last
 * @param words as written
 * @param problem what is wrong with them, in a few words
 */
public record SourceFinding(int start, int end, String words, String problem) {}
