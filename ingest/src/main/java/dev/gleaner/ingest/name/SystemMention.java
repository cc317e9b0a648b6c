package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Span;

/**
 * A system, or people as its yardstick, named in a sentence.
 *
 * @param name as written: {@code GPT 5.2 (High)}
 * @param human whether people are meant: {@code human experts}
 */
public record SystemMention(int from, int to, String name, boolean human) implements Span {}
