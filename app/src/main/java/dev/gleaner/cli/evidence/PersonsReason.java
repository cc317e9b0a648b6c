package dev.gleaner.cli.evidence;

import picocli.CommandLine.Option;

/** The options of a decision: who makes it, and why. */
final class PersonsReason {

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who says so.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required
    private String by;

    @Option(names = "--reason", paramLabel = "WHY", required = true, description = "Why.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required
    private String reason;

    String by() {
        return by;
    }

    String reason() {
        return reason;
    }
}
