package dev.gleaner.ingest.name;

/** The systems and tests that a text introduces itself. */
public record LocalNames(LocalSystems systems, LocalTests tests) {}
