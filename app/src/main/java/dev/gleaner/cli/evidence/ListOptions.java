package dev.gleaner.cli.evidence;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Instant;

/** As of when a list is asked for, and how much of it. */
final class ListOptions {

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
    private @Nullable Instant asOf;

    @Option(
            names = "--limit",
            defaultValue = "50",
            description = "At most so many, 1 to 1000 (default: 50).")
    private int limit;

    /** Null for now. */
    @Nullable Instant asOf() {
        return asOf;
    }

    int limit() {
        return limit;
    }
}
