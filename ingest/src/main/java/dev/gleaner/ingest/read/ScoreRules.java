package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;

import java.util.List;
import java.util.Set;

/**
 * The rules by which a sentence really says that a number was scored, once its benchmark and whose
 * it is are known.
 *
 * <p>A verb, a noun or a sign ties the number to a system or to the benchmark; the less the
 * benchmark is certain, the closer the tie must be. {@link NotResults} holds the rules against.
 */
final class ScoreRules {

    private static final int CUE_WITHIN = 4;
    private static final Set<String> OWN = Set.of("we");
    private static final Set<String> REPORTING = Set.of("report", "reported");
    private static final Set<String> AFTER_BARE =
            Set.of("and", "with", "while", "whereas", "after", "score");

    private final MarkedSentence sentence;
    private final Companions companions;
    private final boolean dim;

    /**
     * @param dim whether the text's benchmark is one that a subheading closed, so that only what
     *     plainly reports a score speaks of it
     */
    ScoreRules(MarkedSentence sentence, boolean dim) {
        this.sentence = sentence;
        this.companions = new Companions(sentence);
        this.dim = dim;
    }

    Companions companions() {
        return companions;
    }

    boolean isScored(Measure measure, Instrument instrument, List<Subject> subjects) {
        boolean faint =
                dim && instrument.tie() == Instruments.Tie.CONTEXT
                        || instrument.benchmark().isDescribed();
        boolean scored =
                measure.bare()
                        ? isScoredBare(measure, instrument, subjects)
                        : isScoredWithUnit(measure, instrument, subjects);
        return scored && (!faint || isPlain(measure, subjects));
    }

    private boolean isScoredWithUnit(
            Measure measure, Instrument instrument, List<Subject> subjects) {
        boolean labelled = instrument.tie() == Instruments.Tie.LABEL;
        if (subjects.isEmpty()) {
            return labelled || isOwnReport(measure) || isScoredByNobody(measure, instrument);
        }
        if (subjects.getFirst().tie() != Subjects.Tie.BEFORE) {
            return true;
        }
        SystemMention mention = subjects.getLast().mention();
        boolean adjacent = isAdjacent(mention, measure);
        boolean verb =
                hasVerb(mention.to(), measure.from())
                        || hasCueNear(measure)
                        || EasternCues.tell(sentence, measure);
        if (instrument.tie() == Instruments.Tie.CONTEXT) {
            boolean at =
                    sentence.word(mention.to()).equals("at")
                            || sentence.word(mention.to() + 1).equals("at")
                                    && Set.of("is", "was").contains(sentence.word(mention.to()));
            return adjacent || verb || at;
        }
        boolean loose = sentence.has(mention.to(), measure.from(), Cues.SCORING);
        return labelled || adjacent || verb || loose || instrument.tie() == Instruments.Tie.ON;
    }

    private boolean isScoredByNobody(Measure measure, Instrument instrument) {
        return switch (instrument.tie()) {
            case CONTEXT -> isBracketedScore(measure);
            case AFTER -> false;
            case LABEL, ON, BEFORE -> hasCueNear(measure) || companions.isStep(measure);
        };
    }

    /** "We report 73%": the authors' own score. */
    private boolean isOwnReport(Measure measure) {
        return REPORTING.contains(sentence.word(measure.from() - 1))
                && OWN.contains(sentence.word(measure.from() - 2));
    }

    /**
     * "agent performance (23%)", "the baseline (51%)": a number alone in a bracket is its value.
     */
    private boolean isBracketedScore(Measure measure) {
        int open = sentence.bracketOf(measure.from());
        return open >= 0
                && open == measure.from() - 1
                && sentence.closeOf(open) == measure.to()
                && sentence.has(open - 1, open, Cues.SCORE_NOUNS);
    }

    /**
     * A named system, tied to the number by a bracket, a list or a scoring verb: enough where the
     * benchmark is faint.
     */
    private boolean isPlain(Measure measure, List<Subject> subjects) {
        if (measure.bare() && !measure.tally() || subjects.isEmpty()) {
            return false;
        }
        Subject subject = subjects.getLast();
        boolean adjacent = isAdjacent(subject.mention(), measure);
        return subject.tie() != Subjects.Tie.BEFORE
                || adjacent
                || sentence.has(subject.mention().to(), measure.from(), Scoring.VERBS);
    }

    /** Right before it, or with one word between that is no Korean particle: those say little. */
    private boolean isAdjacent(SystemMention mention, Measure measure) {
        int between = measure.from() - mention.to();
        return between == 0 || between == 1 && !isHangul(sentence.word(mention.to()));
    }

    private static boolean isHangul(String word) {
        return !word.isEmpty()
                && Character.UnicodeScript.of(word.codePointAt(0))
                        == Character.UnicodeScript.HANGUL;
    }

    /**
     * A number without a unit needs a word that makes it a score, and nothing after it that it
     * could count.
     */
    private boolean isScoredBare(Measure measure, Instrument instrument, List<Subject> subjects) {
        if (measure.tally()) {
            return isPlain(measure, subjects);
        }
        boolean decimal = measure.quantity().wording().contains(".");
        boolean verb = sentence.has(measure.from() - 2, measure.from(), Scoring.VERBS);
        boolean free = isFree(measure.to());
        if (instrument.tie() == Instruments.Tie.CONTEXT) {
            return instrument.benchmark().scale() == Benchmark.Scale.RATIO
                    && free
                    && decimal
                    && verb;
        }
        if (instrument.tie() == Instruments.Tie.AFTER) {
            return false;
        }
        boolean scored =
                verb
                        || sentence.has(measure.from() - 2, measure.from(), Cues.SCORE_WORDS)
                        || decimal && EasternCues.tell(sentence, measure);
        // "CursorBench 3.2" is a version: a score without a unit stands after a colon, a bracket or
        // a word.
        boolean version =
                sentence.benchmarks().stream().anyMatch(mention -> mention.to() == measure.from());
        boolean labelled =
                instrument.tie() == Instruments.Tie.LABEL
                        && (!version || decimal && companions.isStep(measure));
        return free && (labelled || scored && (decimal || !subjects.isEmpty()));
    }

    /** Whether nothing stands there that a number before it could count. */
    private boolean isFree(int next) {
        return next >= sentence.tokens().size()
                || sentence.tokens().get(next).isSign()
                || Cues.ON.contains(sentence.word(next))
                || Cues.COMPARING.contains(sentence.word(next))
                || Character.isIdeographic(sentence.tokens().get(next).text().codePointAt(0))
                || AFTER_BARE.contains(sentence.word(next));
    }

    private boolean hasVerb(int from, int to) {
        for (int index = from; index < to; index++) {
            if (Scoring.isVerb(sentence.word(index))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCueNear(Measure measure) {
        return sentence.has(measure.from() - CUE_WITHIN, measure.from(), Scoring.VERBS)
                || sentence.has(measure.from() - CUE_WITHIN, measure.from(), Cues.SCORE_NOUNS)
                || sentence.has(measure.to(), measure.to() + 2, Cues.SCORE_NOUNS);
    }
}
