package dev.gleaner.graph.database;

/** What came of opening a database. */
public sealed interface Opening {

    /** It answers. The receiver closes it. */
    record Opened(RunningDatabase database) implements Opening {}

    /**
     * It cannot be used, for a reason outside of this program.
     *
     * @param reason what is the matter, as a sentence for the person at the keyboard; may go on
     *     over several lines
     * @param nextStep what that person can do about it
     */
    record Refused(String reason, String nextStep) implements Opening {
        public Refused {
            if (reason.isBlank() || nextStep.isBlank()) {
                throw new IllegalArgumentException(
                        "a refusal says why and what next: '" + reason + "', '" + nextStep + "'");
            }
        }
    }
}
