package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Words;

import java.util.Set;

/** The verbs by which a system is said to have scored. General English, no names. */
public final class Scoring {

    /** Verbs alone: whoever stands before them did the scoring. */
    public static final Set<String> VERBS =
            Words.of(
                    """
                    achieve achieved achieves achieving advanced advances answered answering answers attain attained
                    attaining attains automated automates averaged averages blocked blocks boosted boosts brings
                    brought came catches caught climb climbed climbs clocked clocks closed closes come comes completed
                    completes completing cracked cracks crossed crosses delivered delivers detected detects dropped
                    drops earned earns excelling failed fails falls fell finish finished finishes flagged flags found
                    get gets getting goes going got grew grown grows hacked hallucinated hallucinates held hit hits
                    hitting holds improved improves jumped jumps keeps kept landed lands leading leads led lift lifted
                    lifts logged logs manage managed manages managing missed misses nets netted notched notches obtain
                    obtained obtaining obtains passed passes passing performed performs posted posts pushed pushes
                    raised raises rated reach reached reaches reaching recorded records recovered recovers reduced
                    reduces refused refuses replicated replicates reproduced reproduces resolve resolved resolves
                    resolving returned returns rise risen rises rose sank sat score scored scores scoring sinks sits
                    solve solved solves solving stands stay stayed stays stood succeeded succeeding succeeds take takes
                    took topped tops transcribes went wins won
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
