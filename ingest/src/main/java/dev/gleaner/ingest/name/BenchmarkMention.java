package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Span;

/** A benchmark named in a sentence. */
public record BenchmarkMention(int from, int to, Benchmark benchmark) implements Span {}
