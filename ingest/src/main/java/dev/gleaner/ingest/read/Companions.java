package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Numbers of a sentence that are scores together or not at all: the steps of a change ({@code "16%
 * → 64%"}, {@code "from 16% to 64%"}, {@code "16%에서 64%로"}) and the two sides of a comparison
 * ({@code "83% vs 66%"}, {@code "82, compared to Foo 2's 65"}).
 *
 * <p>Each later number has the one before it as its leader. Positions are token indices.
 */
final class Companions {

    private static final int COMPARED_WITHIN = 7;
    private static final Set<String> COMPARED =
            Set.of(
                    "compared",
                    "versus",
                    "vs",
                    "vs.",
                    "against",
                    "contre",
                    "contro",
                    "frente",
                    "gegen\u00fcber",
                    "\u5bf9",
                    "\u5c0d",
                    "\u6bd4");
    private static final Set<String> FROM = Set.of("from", "\u4ece", "\u5f9e");
    private static final Set<String> TO = Words.of("to \u5230 \u81f3 \u5347 \u964d \u589e \u51cf");
    private static final String FROM_IN_KOREAN = "\uc5d0\uc11c";
    private static final List<String> TO_IN_KOREAN = List.of("\ub85c", "\uc73c\ub85c");
    private static final int TO_WITHIN = 6;

    private final MarkedSentence sentence;

    Companions(MarkedSentence sentence) {
        this.sentence = sentence;
    }

    /** Whether this number is a step of a change from one score to another. */
    boolean isStep(Measure measure) {
        Measure next = next(measure);
        return previousStep(measure) != null || next != null && steps(measure, next);
    }

    /** Whether another step follows this one: what was before a change. */
    boolean isBeforeStep(Measure measure) {
        Measure next = next(measure);
        return next != null && steps(measure, next);
    }

    /** The step right before this one, null when it is the first or none at all. */
    @Nullable Measure previousStep(Measure measure) {
        Measure previous = previous(measure);
        return previous != null && steps(previous, measure) ? previous : null;
    }

    /**
     * The number that this one is compared with, which stands before it; null when there is none.
     */
    @Nullable Measure comparedWith(Measure measure) {
        Measure previous = previous(measure);
        if (previous == null
                || !sameKind(previous, measure)
                || measure.from() - previous.to() > COMPARED_WITHIN) {
            return null;
        }
        return sentence.has(previous.to(), measure.from(), COMPARED) ? previous : null;
    }

    /**
     * The name that is said to have scored what a score is compared with, known by its form alone:
     * {@code "versus 33 for FOO-1"}; null when there is none.
     */
    @Nullable SystemMention namedAfter(Measure measure) {
        int name = measure.to() + 1;
        if (!sentence.word(measure.to()).equals("for") || name >= sentence.tokens().size()) {
            return null;
        }
        Token token = sentence.tokens().get(name);
        boolean formed =
                token.startsUpperCase()
                        && token.text()
                                .chars()
                                .anyMatch(sign -> sign == '-' || Character.isDigit(sign));
        return formed ? new SystemMention(name, name + 1, token.text(), false) : null;
    }

    /**
     * The score beside this one, on another part of the same test: {@code "0.94 on math and 0.47 on
     * coding"}, {@code "math (0.94) and coding (0.47)"}; null when there is none.
     */
    @Nullable Measure beside(Measure measure) {
        Measure previous = previous(measure);
        if (previous == null
                || !measure.bare()
                || !sameKind(previous, measure)
                || !isDecimal(previous)
                || !isDecimal(measure)) {
            return null;
        }
        boolean parts =
                sentence.word(previous.to()).equals("on")
                        && sentence.word(measure.to()).equals("on")
                        && sentence.benchmarks().stream()
                                .noneMatch(mention -> mention.from() >= measure.to());
        return parts || closesBracket(previous) && closesBracket(measure) ? previous : null;
    }

    private static boolean isDecimal(Measure measure) {
        return measure.quantity().wording().contains(".");
    }

    private boolean closesBracket(Measure measure) {
        int open = sentence.bracketOf(measure.from());
        return open >= 0 && sentence.closeOf(open) == measure.to();
    }

    private boolean steps(Measure first, Measure second) {
        if (!sameKind(first, second)) {
            return false;
        }
        boolean arrow =
                second.from() == first.to() + 1 && Cues.ARROWS.contains(sentence.word(first.to()));
        return arrow || isFromTo(first, second) || isFromToInKorean(first, second);
    }

    private boolean isFromTo(Measure first, Measure second) {
        return FROM.contains(sentence.word(first.from() - 1))
                && TO.contains(sentence.word(second.from() - 1))
                && second.from() - first.to() <= TO_WITHIN;
    }

    private boolean isFromToInKorean(Measure first, Measure second) {
        return ends(first, FROM_IN_KOREAN)
                && TO_IN_KOREAN.stream().anyMatch(particle -> ends(second, particle))
                && second.from() - first.to() <= 2;
    }

    /** Whether a unit or the word after it ends with this particle. */
    private boolean ends(Measure measure, String particle) {
        return sentence.word(measure.to()).equals(particle)
                || sentence.word(measure.to() - 1).endsWith(particle);
    }

    private static boolean sameKind(Measure first, Measure second) {
        return first.bare() == second.bare() && first.quantity().unit() == second.quantity().unit();
    }

    private @Nullable Measure previous(Measure measure) {
        int at = sentence.measures().indexOf(measure);
        return at > 0 ? sentence.measures().get(at - 1) : null;
    }

    private @Nullable Measure next(Measure measure) {
        return sentence.measureAfter(measure.to());
    }
}
