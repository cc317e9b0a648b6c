package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Reads under which terms a score was made: a subset, a number of attempts, tools or none, a
 * threshold.
 *
 * <p>{@code "on the hardest set of tasks"} is {@code hardest set}; {@code "pass@1"} itself; {@code
 * "50% reliable"}, said of a time horizon, is {@code 50% time horizon}.
 */
final class Protocols {

    private static final Set<String> RANKS =
            Words.of(
                    """
                    hardest hard harder easiest easy medium full held-out private public verified
                    """);
    private static final Set<String> PARTS =
            Words.of(
                    """
                    set subset split tasks level levels variants variant problems questions settings setting tier
                    version
                    """);
    private static final Set<String> RELIABLE =
            Set.of("reliable", "reliability", "success", "time", "horizon", "time-horizon", "-");
    private static final int REACH = 16;

    private Protocols() {}

    /** The terms stated near a measure, or null. */
    static @Nullable String near(MarkedSentence sentence, int from, int to) {
        for (int index = Math.max(0, from);
                index < Math.min(to, sentence.tokens().size());
                index++) {
            String word = sentence.word(index);
            if (word.startsWith("pass@")
                    || word.startsWith("cons@")
                    || word.startsWith("best-of-")) {
                return word;
            }
            if (RANKS.contains(word) && PARTS.contains(sentence.word(index + 1))) {
                return word + " " + sentence.word(index + 1);
            }
            if ((word.equals("without") || word.equals("no") || word.equals("with"))
                    && sentence.word(index + 1).equals("tools")) {
                return word + " tools";
            }
            if (word.equals("level") && sentence.tokens().get(index).startsUpperCase()
                    || word.startsWith("level-")) {
                return word.equals("level")
                        ? "Level " + sentence.word(index + 1)
                        : sentence.tokens().get(index).text();
            }
        }
        return null;
    }

    /** How far before and after a measure its terms may stand. */
    static int reach() {
        return REACH;
    }

    /** The share of tasks that a time horizon is stated for, or null: {@code 50% time horizon}. */
    static @Nullable String threshold(MarkedSentence sentence) {
        for (Measure measure : sentence.measures()) {
            boolean percent = measure.quantity().unit() == Unit.PERCENT;
            if (percent && RELIABLE.contains(sentence.word(measure.to()))) {
                long share = Math.round(measure.quantity().high());
                return share + "% time horizon";
            }
        }
        return null;
    }
}
