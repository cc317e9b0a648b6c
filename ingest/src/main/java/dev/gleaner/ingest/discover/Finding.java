package dev.gleaner.ingest.discover;

import java.util.List;

/** What an address turned out to be. */
public sealed interface Finding {

    /** It can be followed; the best way first. */
    record Found(List<Candidate> candidates) implements Finding {

        public Found {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("something found is at least one candidate");
            }
        }
    }

    /**
     * It cannot.
     *
     * @param unreachable whether the network or the other side is the reason
     */
    record Nothing(String reason, String nextStep, boolean unreachable) implements Finding {}
}
