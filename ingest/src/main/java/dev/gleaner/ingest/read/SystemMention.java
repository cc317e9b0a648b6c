package dev.gleaner.ingest.read;

/**
 * A system, or people as its yardstick, named in a sentence.
 *
 * @param name as written: {@code GPT 5.2 (High)}
 * @param human whether people are meant: {@code human experts}
 */
record SystemMention(int from, int to, String name, boolean human) implements Span {}
