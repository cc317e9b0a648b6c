package dev.gleaner.ingest.read;

/** A benchmark named in a sentence. */
record BenchmarkMention(int from, int to, Benchmark benchmark) implements Span {}
