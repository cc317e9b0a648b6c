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
                    advanced excelling held holds stands stood sits sat grew grown grows managed manages answered answers
                    answering catches caught detects detected flags flagged blocks blocked hallucinated hallucinates
                    replicates replicated reproduces reproduced automates automated finished finishes sank sinks keeps
                    kept stayed stays stay lands landed logged logs notched notches clocked clocks netted nets crossed
                    crosses cracked cracks performs performed returned returns succeeding correctly refused refuses
                    won wins climb average right correct lift lifts lifted boosts boosted pushes pushed brings brought found
                    rated manage managing finish transcribes misses missed hacked come comes came
                    """);

    /** The same in German, Dutch, French, Spanish, Portuguese and Italian. */
    private static final Set<String> VERBS_ELSEWHERE =
            Words.of(
                    """
                    erreicht erreichte erreichten erreichen erzielt erzielte erzielen schafft schaffte geschafft
                    l\u00f6st l\u00f6ste l\u00f6sen liegt lagen kommt kommen kam beantwortet beantwortete besteht bestand haalt
                    behaalt scoort obtient obtiennent obtenu atteint atteignent r\u00e9sout affiche plafonne plafonnait
                    r\u00e9alise r\u00e9ussit logra lograron alcanza alcanz\u00f3 alcanzan obtiene obtuvo consigue resuelve llega
                    ottiene ottengono raggiunge risolve atinge alcan\u00e7a obt\u00e9m obteve arriva
                    """);

    /** Whether it is such a verb in any of the languages. */
    public static boolean isVerb(String word) {
        return VERBS.contains(word) || VERBS_ELSEWHERE.contains(word);
    }

    private Scoring() {}
}
