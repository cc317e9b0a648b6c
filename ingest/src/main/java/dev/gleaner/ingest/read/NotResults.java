package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Words;

import java.util.Set;

/**
 * The rules by which a number is no measured score, whatever stands around it.
 *
 * <p>Chances ({@code "a 60% chance"}), thresholds ({@code "50% reliable"}), shares of something
 * else ({@code "6% of the labels"}), changes ({@code "up by 13%"}, {@code "40% faster"}), what is
 * expected, wished or supposed, and what lies in the future.
 */
final class NotResults {

    private static final Set<String> BEFORE_DURATION =
            Words.of(
                    """
                    for in after within every past last next per previous another first over
                    """);
    private static final Set<String> APPROXIMATING =
            Words.of(
                    """
                    a an about around roughly approximately nearly almost some ~ only just from \u7ea6
                    """);
    private static final Set<String> SUPPOSING =
            Set.of("if", "suppose", "imagine", "assuming", "assume");
    private static final Set<String> COMPARING_FACTORS = Set.of("as", "the", "that", "size");
    private static final Set<String> NEGATING =
            Words.of("not never n't without didn't doesn't hasn't cannot isn't");
    private static final Set<String> INTERVALS = Set.of("interval", "intervals", "ci");
    private static final int HEAD_NOUN_WITHIN = 7;
    private static final int TOTAL_WITHIN = 4;

    /** What a test is made of, and nobody solves: "6% of its labels". */
    private static final Set<String> CONTENTS =
            Words.of("label labels annotation annotations image images sample samples data errors");

    private static final Set<String> TAKING = Set.of("take", "takes", "took", "taking");

    private NotResults() {}

    static boolean rules(MarkedSentence sentence, Measure measure) {
        return isShareOfSomethingElse(sentence, measure) || rulesOut(sentence, measure);
    }

    /**
     * The same, but for what a number is a share of: a verb of solving may say that it was a test.
     */
    static boolean rulesOut(MarkedSentence sentence, Measure measure) {
        return isSomethingElse(sentence, measure)
                || isPeoplesTime(sentence, measure)
                || isOfContents(sentence, measure)
                || isInterval(sentence, measure)
                || isTotal(sentence, measure)
                || isChange(sentence, measure)
                || isLapse(sentence, measure)
                || isForeseen(sentence, measure);
    }

    private static boolean isSomethingElse(MarkedSentence sentence, Measure measure) {
        int next = measure.to();
        if (sentence.word(next).equals("+")) {
            next++;
        }
        while (sentence.word(next).equals("-") || sentence.word(next).equals("relative")) {
            next++;
        }
        String after = sentence.word(next);
        boolean factor = measure.quantity().unit() == Unit.TIMES;
        return Cues.OTHER_THINGS.contains(after)
                || factor && COMPARING_FACTORS.contains(after)
                || sentence.word(measure.from() - 1).equals("p");
    }

    /** "a 95% confidence interval of 6 to 31 hours", "(CI: 4 to 9 hours)". */
    private static boolean isInterval(MarkedSentence sentence, Measure measure) {
        int open = sentence.bracketOf(measure.from());
        int from = open < 0 ? measure.from() - 3 : open;
        boolean error =
                sentence.word(measure.from() - 2).equals("error")
                        && sentence.word(measure.from() - 3).equals("standard");
        return error || sentence.has(from, measure.from(), INTERVALS);
    }

    /** "28 of 42 points": how many there are in all. */
    private static boolean isTotal(MarkedSentence sentence, Measure measure) {
        for (Measure part : sentence.measures()) {
            int between = measure.from() - part.to();
            if (part.tally()
                    && !measure.tally()
                    && !sentence.hasMeasure(part.to(), measure.from())
                    && between >= 1
                    && between <= TOTAL_WITHIN
                    && !sentence.has(part.to(), measure.from(), Cues.CLAUSE_ENDS)
                    && !sentence.word(measure.from() - 1).equals(",")) {
                return true;
            }
        }
        return sentence.word(measure.from() - 1).equals("of")
                && measure.from() >= 2
                && sentence.tokens().get(measure.from() - 2).isNumber();
    }

    private static boolean isShareOfSomethingElse(MarkedSentence sentence, Measure measure) {
        if (measure.quantity().unit() != Unit.PERCENT
                || !sentence.word(measure.to()).equals("of")) {
            return false;
        }
        int end = measure.to() + HEAD_NOUN_WITHIN;
        boolean ofTest = sentence.has(measure.to() + 1, end, Cues.PARTS_OF_TEST);
        return !ofTest
                && sentence.benchmarks().stream()
                        .noneMatch(at -> at.from() > measure.to() && at.from() < end);
    }

    /** "6% of the labels of ImageNet" is no score, nor is "6% of ImageNet labels". */
    private static boolean isOfContents(MarkedSentence sentence, Measure measure) {
        return sentence.word(measure.to()).equals("of")
                && sentence.has(measure.to(), measure.to() + HEAD_NOUN_WITHIN, CONTENTS)
                && !sentence.has(measure.to(), measure.to() + HEAD_NOUN_WITHIN, Cues.PARTS_OF_TEST);
    }

    /**
     * "Five of the tasks take an expert 16 hours": how long tasks are, where no system does them.
     */
    private static boolean isPeoplesTime(MarkedSentence sentence, Measure measure) {
        int before = wordBefore(sentence, measure);
        SystemMention people =
                sentence.systems().stream()
                        .filter(mention -> mention.human() && mention.covers(before))
                        .findFirst()
                        .orElse(null);
        return people != null
                && sentence.systems().stream().allMatch(SystemMention::human)
                && sentence.has(people.from() - 2, people.from(), TAKING);
    }

    private static boolean isChange(MarkedSentence sentence, Measure measure) {
        int before = wordBefore(sentence, measure);
        String word = sentence.word(before);
        return Cues.BEFORE_OTHERS.contains(word)
                || word.equals("of") && Cues.CHANGES.contains(sentence.word(before - 1))
                || Cues.CHANGES.contains(word) && !word.equals("lead");
    }

    /** "Ran for 7 hours" says how long something took, not how long a task is. */
    private static boolean isLapse(MarkedSentence sentence, Measure measure) {
        return switch (measure.quantity().unit()) {
            case SECONDS, MINUTES, HOURS, DAYS ->
                    BEFORE_DURATION.contains(sentence.word(wordBefore(sentence, measure)))
                            || sentence.word(measure.to()).equals("ago")
                            || sentence.word(measure.to()).equals("later");
            default -> false;
        };
    }

    private static int wordBefore(MarkedSentence sentence, Measure measure) {
        int before = measure.from() - 1;
        while (before > 0 && APPROXIMATING.contains(sentence.word(before))) {
            before--;
        }
        return sentence.word(before).equals("to") && sentence.word(before - 1).equals("up")
                ? before - 2
                : before;
    }

    private static boolean isForeseen(MarkedSentence sentence, Measure measure) {
        int start = clauseStart(sentence, measure.from());
        int end = clauseEnd(sentence, measure.to());
        if (sentence.has(start, measure.from(), Cues.FORECASTING)) {
            return true;
        }
        if (isConditional(sentence)) {
            return true;
        }
        for (int index = start; index < measure.from(); index++) {
            boolean modal = Cues.MODAL.contains(sentence.word(index));
            if (modal
                    && (sentence.has(index + 1, index + 4, Cues.REACHING)
                            || sentence.has(index + 1, measure.from(), Cues.CHANGING))) {
                return true;
            }
            if (NEGATING.contains(sentence.word(index))
                    && sentence.has(index + 1, index + 4, Cues.REACHING)) {
                return true;
            }
        }
        return sentence.dates().stream()
                .anyMatch(date -> date.deadline() && date.from() >= start && date.from() < end);
    }

    private static boolean isConditional(MarkedSentence sentence) {
        int first = 0;
        while (first < sentence.tokens().size() && sentence.tokens().get(first).isSign()) {
            first++;
        }
        return SUPPOSING.contains(sentence.word(first));
    }

    static int clauseStart(MarkedSentence sentence, int index) {
        int start = index;
        while (start > 0 && !Cues.CLAUSE_ENDS.contains(sentence.word(start - 1))) {
            start--;
        }
        return start;
    }

    static int clauseEnd(MarkedSentence sentence, int index) {
        int end = index;
        while (end < sentence.tokens().size() && !Cues.CLAUSE_ENDS.contains(sentence.word(end))) {
            end++;
        }
        return end;
    }
}
