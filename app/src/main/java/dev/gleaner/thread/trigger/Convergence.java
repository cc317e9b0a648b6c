package dev.gleaner.thread.trigger;

import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;
import dev.gleaner.thread.wording.Numbers;
import dev.gleaner.thread.wording.Typography;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many voices of a kind a trigger wants together: {@code the three-frontier-lab convergence} of
 * a thread with one lab is "1 of 3 labs".
 */
final class Convergence {

    private static final Pattern OF_SO_MANY =
            Pattern.compile(
                    "\\b(?<number>"
                            + NumberWords.alternatives(2, 5)
                            + ")[- ](?:\\p{L}+[- ])?(?<kind>lab|evaluator|newsletter)s?\\b",
                    Pattern.CASE_INSENSITIVE);

    private Convergence() {}

    /** Empty when the words want no number of voices. */
    static String missing(String text, List<Candidate> evidence) {
        Matcher wanted = OF_SO_MANY.matcher(Typography.plain(text));
        if (!wanted.find()) {
            return "";
        }
        String kind = wanted.group("kind").toLowerCase(Locale.ROOT);
        long there =
                evidence.stream()
                        .filter(each -> each.directness() == Directness.DIRECT)
                        .filter(each ->
                                each.kind() == Source.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .map(each -> Source.idOf(each.source()))
                        .distinct()
                        .count();
        return ", " + there + " of " + Numbers.of(wanted.group("number")) + " " + kind + "s";
    }
}
