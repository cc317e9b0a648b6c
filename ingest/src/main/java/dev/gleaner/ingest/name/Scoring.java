package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Words;

import java.util.Set;

/** The verbs by which a system is said to have scored. General English, no names. */
public final class Scoring {

    /** Verbs alone: whoever stands before them did the scoring. */
    public static final Set<String> VERBS =
            Words.of(
                    """
                    score scores scored scoring achieve achieves achieved achieving get gets got getting reach reaches
                    reached reaching attain attains attained attaining hit hits hitting obtain obtains obtained
                    obtaining records recorded posts posted rose rises risen rise climbed climbs jumped jumps dropped
                    drops fell falls went going goes improved improves reduces reduced raised raises solve solves solved
                    solving resolve resolves resolved resolving passes passed passing completes completed completing
                    manages managed leads leading led tops topped delivers delivered earned earns closed closes
                    recovered recovers fails failed succeeds succeeded averaged averages take takes took advances
                    advanced excelling held holds stands stood sits sat grew grown grows come comes came
                    """);

    private Scoring() {}
}
