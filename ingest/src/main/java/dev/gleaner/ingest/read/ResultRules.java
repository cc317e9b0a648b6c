package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the results of one sentence: binds each measure to its benchmark, system, date and
 * circumstances, and keeps it when the sentence really says that this was scored.
 *
 * <p>{@code "At launch in October 2024, the top system (an o1 model inside an agent scaffold) got
 * 16.9%."} in a passage about MLE-bench is: MLE-bench, o1, agent scaffold, 16.9 %, October 2024.
 */
final class ResultRules {

    private static final int CUE_WITHIN = 4;

    private final Systems systems;
    private final @Nullable LocalDate published;

    ResultRules(Systems systems, @Nullable LocalDate published) {
        this.systems = systems;
        this.published = published;
    }

    List<Result> read(MarkedSentence sentence, Context context) {
        if (sentence.isQuestion() || sentence.sentence().kind() == Sentence.Kind.ROW) {
            return List.of();
        }
        List<Result> results = new ArrayList<>();
        Benchmark focus = context.focus();
        boolean dim = focus == null;
        Instruments instruments = new Instruments(sentence, dim ? context.dimmed() : focus);
        Subjects withPeople = new Subjects(sentence, true);
        Subjects withoutPeople = new Subjects(sentence, false);
        for (Measure measure : sentence.measures()) {
            Instrument instrument = instruments.of(measure);
            if (instrument == null || NotResults.rules(sentence, measure)) {
                continue;
            }
            boolean horizon = instrument.benchmark().scale() == Benchmark.Scale.DURATION;
            List<Subject> subjects = (horizon ? withoutPeople : withPeople).of(measure);
            boolean faint =
                    dim && instrument.tie() == Instruments.Tie.CONTEXT
                            || instrument.benchmark().isDescribed();
            if (isScored(sentence, measure, instrument, subjects)
                    && (!faint || isPlain(sentence, measure, subjects))) {
                results.addAll(results(sentence, context, measure, instrument, subjects));
            }
        }
        return results;
    }

    private List<Result> results(
            MarkedSentence sentence,
            Context context,
            Measure measure,
            Instrument instrument,
            List<Subject> subjects) {
        List<Result> results = new ArrayList<>();
        if (subjects.isEmpty()) {
            String spokenOf = isComparison(sentence, measure) ? null : context.topicSystem();
            results.add(result(sentence, context, measure, instrument, null, spokenOf));
        }
        for (Subject subject : subjects) {
            SystemMention mention = subject.mention();
            results.add(
                    result(
                            sentence,
                            context,
                            measure,
                            instrument,
                            mention,
                            mention.human() ? null : mention.name()));
        }
        results.removeIf(result ->
                liesInFuture(result) || result.date() == null && hasDeadline(sentence, measure));
        return results;
    }

    private Result result(
            MarkedSentence sentence,
            Context context,
            Measure measure,
            Instrument instrument,
            @Nullable SystemMention mention,
            @Nullable String system) {
        Circumstances circumstances = new Circumstances(sentence, systems);
        boolean human = mention != null && mention.human();
        boolean inFocus = instrument.benchmark().equals(context.focus());
        String measurer = circumstances.measurer();
        return new Result(
                instrument.benchmark().name(),
                protocol(sentence, context, measure, inFocus, human),
                system,
                mention == null || human ? null : circumstances.scaffold(mention),
                quantity(measure, instrument.benchmark()),
                circumstances.date(measure, human),
                human,
                measurer != null ? measurer : inFocus && !human ? context.measuredBy() : null,
                measure.start(),
                measure.end());
    }

    /** "83% vs 66%", "16% → 64%": at most one of them is the system's that the text is about. */
    private static boolean isComparison(MarkedSentence sentence, Measure measure) {
        return isInArrows(sentence, measure)
                || sentence.has(measure.from() - 3, measure.from(), Cues.COMPARING)
                        && sentence.hasMeasure(0, measure.from());
    }

    private static Quantity quantity(Measure measure, Benchmark benchmark) {
        Quantity stated = measure.quantity();
        Unit unit = measure.bare() ? benchmark.bareUnit() : stated.unit();
        return new Quantity(
                stated.low(), stated.high(), unit, stated.approximation(), stated.wording());
    }

    private static @Nullable String protocol(
            MarkedSentence sentence,
            Context context,
            Measure measure,
            boolean inFocus,
            boolean human) {
        if (human) {
            String effort = effort(sentence, measure);
            if (effort != null) {
                return effort;
            }
        }
        Measure last = lastOfList(sentence, measure);
        Measure next = sentence.measureAfter(last.to());
        int end =
                Math.min(
                        last.to() + Protocols.reach(),
                        next == null ? sentence.tokens().size() : next.from());
        String stated = Protocols.near(sentence, last.to(), end);
        if (stated != null) {
            return stated;
        }
        String threshold = Protocols.threshold(sentence);
        if (threshold != null && measure.quantity().unit() != Unit.PERCENT) {
            return threshold;
        }
        return inFocus ? context.protocol() : null;
    }

    /** "72% and 73% pass@1": what follows a list is said of all of it. */
    private static Measure lastOfList(MarkedSentence sentence, Measure measure) {
        Measure last = measure;
        Measure next = sentence.measureAfter(last.to());
        while (next != null
                && next.from() == last.to() + 1
                && Cues.LINKING.contains(sentence.word(last.to()))) {
            last = next;
            next = sentence.measureAfter(last.to());
        }
        return last;
    }

    /** People's score depends on the time they had: "4 to 8 hours of work to achieve …". */
    private static @Nullable String effort(MarkedSentence sentence, Measure measure) {
        for (Measure other : sentence.measures()) {
            boolean duration =
                    Set.of(Unit.SECONDS, Unit.MINUTES, Unit.HOURS, Unit.DAYS)
                            .contains(other.quantity().unit());
            if (duration
                    && other.to() <= measure.from()
                    && measure.quantity().unit() == Unit.TIMES) {
                return other.quantity().wording();
            }
        }
        return null;
    }

    private boolean isScored(
            MarkedSentence sentence,
            Measure measure,
            Instrument instrument,
            List<Subject> subjects) {
        if (measure.bare()) {
            return isScoredBare(sentence, measure, instrument, subjects);
        }
        boolean labelled = instrument.tie() == Instruments.Tie.LABEL;
        if (subjects.isEmpty()) {
            return labelled
                    || instrument.tie() != Instruments.Tie.CONTEXT
                            && instrument.tie() != Instruments.Tie.AFTER
                            && (hasCueNear(sentence, measure) || isInArrows(sentence, measure));
        }
        if (subjects.getFirst().tie() != Subjects.Tie.BEFORE) {
            return true;
        }
        SystemMention mention = subjects.getLast().mention();
        boolean adjacent = measure.from() - mention.to() <= 1;
        boolean verb =
                sentence.has(mention.to(), measure.from(), Scoring.VERBS)
                        || hasCueNear(sentence, measure);
        if (instrument.tie() == Instruments.Tie.CONTEXT) {
            return adjacent || verb || sentence.word(mention.to()).equals("at");
        }
        boolean loose = sentence.has(mention.to(), measure.from(), Cues.SCORING);
        return labelled || adjacent || verb || loose || instrument.tie() == Instruments.Tie.ON;
    }

    /**
     * A named system, tied to the number by a bracket, a list or a scoring verb: enough where the
     * benchmark is faint.
     */
    private static boolean isPlain(
            MarkedSentence sentence, Measure measure, List<Subject> subjects) {
        if (measure.bare() || subjects.isEmpty()) {
            return false;
        }
        Subject subject = subjects.getLast();
        boolean adjacent = measure.from() - subject.mention().to() <= 1;
        return subject.tie() != Subjects.Tie.BEFORE
                || adjacent
                || sentence.has(subject.mention().to(), measure.from(), Scoring.VERBS);
    }

    /**
     * A number without a unit needs a word that makes it a score, and nothing after it that it
     * could count.
     */
    private static boolean isScoredBare(
            MarkedSentence sentence,
            Measure measure,
            Instrument instrument,
            List<Subject> subjects) {
        if (instrument.tie() == Instruments.Tie.CONTEXT
                || instrument.tie() == Instruments.Tie.AFTER) {
            return false;
        }
        int next = measure.to();
        boolean free =
                next >= sentence.tokens().size()
                        || sentence.tokens().get(next).isSign()
                        || Cues.ON.contains(sentence.word(next))
                        || Cues.COMPARING.contains(sentence.word(next))
                        || Character.isIdeographic(
                                sentence.tokens().get(next).text().codePointAt(0))
                        || Set.of("and", "with", "while", "whereas", "after", "score")
                                .contains(sentence.word(next));
        boolean decimal = measure.quantity().wording().contains(".");
        boolean scored =
                sentence.has(measure.from() - 2, measure.from(), Cues.SCORE_WORDS)
                        || sentence.has(measure.from() - 2, measure.from(), Scoring.VERBS);
        // "CursorBench 3.2" is a version: a score without a unit stands after a colon, a bracket or
        // a word.
        boolean version =
                sentence.benchmarks().stream().anyMatch(mention -> mention.to() == measure.from());
        boolean labelled = instrument.tie() == Instruments.Tie.LABEL && !version;
        return free && (labelled || scored && (decimal || !subjects.isEmpty()));
    }

    private static boolean hasCueNear(MarkedSentence sentence, Measure measure) {
        return sentence.has(measure.from() - CUE_WITHIN, measure.from(), Scoring.VERBS)
                || sentence.has(measure.from() - CUE_WITHIN, measure.from(), Cues.SCORE_NOUNS)
                || sentence.has(measure.to(), measure.to() + 2, Cues.SCORE_NOUNS);
    }

    private static boolean isInArrows(MarkedSentence sentence, Measure measure) {
        return Cues.ARROWS.contains(sentence.word(measure.to()))
                || Cues.ARROWS.contains(sentence.word(measure.from() - 1));
    }

    private boolean liesInFuture(Result result) {
        return published != null
                && result.date() != null
                && result.date().from().isAfter(published);
    }

    private static boolean hasDeadline(MarkedSentence sentence, Measure measure) {
        int end = NotResults.clauseEnd(sentence, measure.to());
        return sentence.dates().stream()
                .anyMatch(date ->
                        date.deadline() && date.from() >= measure.to() && date.from() < end);
    }
}
