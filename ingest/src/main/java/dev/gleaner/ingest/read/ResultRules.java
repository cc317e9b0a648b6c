package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the results of one sentence: binds each measure to its benchmark, system, date and
 * circumstances, and keeps it when the sentence really says that this was scored.
 *
 * <p>{@code "At launch in October 2024, the top system (an o1 model inside an agent scaffold) got
 * 16.9%."} in a passage about MLE-bench is: MLE-bench, o1, agent scaffold, 16.9 %, October 2024.
 */
final class ResultRules {

    private final Systems systems;
    private final Judge judge;
    private final @Nullable LocalDate published;

    ResultRules(Systems systems, Judge judge, @Nullable LocalDate published) {
        this.systems = systems;
        this.judge = judge;
        this.published = published;
    }

    List<Result> read(MarkedSentence sentence, Context context) {
        if (sentence.measures().isEmpty()
                || sentence.isQuestion()
                || sentence.sentence().kind() == Sentence.Kind.ROW) {
            return List.of();
        }
        List<Result> results = new ArrayList<>();
        Benchmark focus = context.focus();
        boolean dim = focus == null;
        Instruments instruments = new Instruments(sentence, dim ? context.dimmed() : focus);
        Subjects withPeople = new Subjects(sentence, true);
        Subjects withoutPeople = new Subjects(sentence, false);
        ScoreRules rules = new ScoreRules(sentence, dim);
        Map<Measure, Score> scores = new LinkedHashMap<>();
        DescribedTests front = new DescribedTests(sentence);
        for (Measure measure : sentence.measures()) {
            if (NotResults.rules(sentence, measure)) {
                continue;
            }
            Instrument instrument = described(instruments.of(measure), front, measure);
            boolean horizon =
                    instrument != null
                            && instrument.benchmark().scale() == Benchmark.Scale.DURATION;
            List<Subject> subjects = (horizon ? withoutPeople : withPeople).of(measure);
            Score score =
                    instrument != null && rules.isScored(measure, instrument, subjects)
                            ? new Score(instrument, subjects)
                            : companion(rules.companions(), measure, subjects, scores);
            if (score != null) {
                scores.put(measure, score);
            }
        }
        PlainScores plain = new PlainScores(sentence, instruments, withPeople, systems);
        readPlain(sentence, plain, scores);
        new LearnedScores(sentence, context, instruments, withPeople, plain, systems, judge)
                .addTo(scores);
        scores.values().forEach(score -> context.observeTest(score.instrument()));
        scores.forEach(
                (measure, score) -> results.addAll(results(sentence, context, measure, score)));
        return results;
    }

    /** What a sentence says itself that it speaks of, "In the foo suite, …", ends the focus. */
    private static @Nullable Instrument described(
            @Nullable Instrument instrument, DescribedTests tests, Measure measure) {
        boolean context = instrument != null && instrument.tie() == Instruments.Tie.CONTEXT;
        boolean own =
                context && tests.inFront(measure) != null
                        || instrument != null
                                && instrument.tie() == Instruments.Tie.BEFORE
                                && tests.isRightBehind(measure);
        return own ? null : instrument;
    }

    /** Of the numbers that the closer rules left over. */
    private static void readPlain(
            MarkedSentence sentence, PlainScores plain, Map<Measure, Score> scores) {
        PlainScores.PlainScore before = null;
        for (Measure measure : sentence.measures()) {
            Score known = scores.get(measure);
            if (known != null && known.subjects().isEmpty()) {
                scores.put(measure, new Score(known.instrument(), plain.actors(measure)));
            }
            PlainScores.PlainScore score = known == null ? plain.of(measure, before) : null;
            if (score != null) {
                scores.put(measure, new Score(score.instrument(), score.subjects()));
            }
            Score last = scores.get(measure);
            before =
                    last == null
                            ? before
                            : new PlainScores.PlainScore(
                                    measure, last.instrument(), last.subjects());
        }
    }

    /** The next step of a score is its system's too; what a score is compared with is another's. */
    private static @Nullable Score companion(
            Companions companions,
            Measure measure,
            List<Subject> subjects,
            Map<Measure, Score> scores) {
        Measure step = companions.previousStep(measure);
        Score before = step == null ? null : scores.get(step);
        if (before != null && before.instrument().benchmark().accepts(measure)) {
            boolean own = !subjects.isEmpty() && subjects.getFirst().tie() != Subjects.Tie.BEFORE;
            return new Score(before.instrument(), own ? subjects : before.subjects());
        }
        Measure beside = companions.beside(measure);
        Score same = beside == null ? null : scores.get(beside);
        if (same != null && same.instrument().benchmark().accepts(measure)) {
            return new Score(same.instrument(), subjects.isEmpty() ? same.subjects() : subjects);
        }
        Measure other = companions.comparedWith(measure);
        Score compared = other == null ? null : scores.get(other);
        if (other != null
                && compared != null
                && compared.instrument().benchmark().accepts(measure)) {
            List<Subject> others =
                    subjects.stream()
                            .filter(subject -> subject.mention().from() >= other.to())
                            .toList();
            SystemMention unlisted = others.isEmpty() ? companions.namedAfter(measure) : null;
            return new Score(
                    compared.instrument(),
                    unlisted == null ? others : List.of(new Subject(unlisted, Subjects.Tie.AFTER)));
        }
        return null;
    }

    private List<Result> results(
            MarkedSentence sentence, Context context, Measure measure, Score score) {
        List<Result> results = new ArrayList<>();
        Instrument instrument = score.instrument();
        if (score.subjects().isEmpty()) {
            boolean other = score.unsaid() || isComparison(sentence, measure);
            String spokenOf = other ? null : context.spokenOf();
            results.add(result(sentence, context, measure, instrument, null, spokenOf));
        }
        for (Subject subject : score.subjects()) {
            SystemMention mention = subject.mention();
            String meant = subject.tie() == Subjects.Tie.MEANT ? context.spokenOf() : null;
            results.add(
                    result(
                            sentence,
                            context,
                            measure,
                            instrument,
                            mention,
                            mention.human() ? null : meant == null ? mention.name() : meant));
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
        return new Companions(sentence).isBeforeStep(measure)
                || sentence.has(measure.from() - 3, measure.from(), Cues.COMPARING)
                        && sentence.hasMeasure(0, measure.from());
    }

    private static Quantity quantity(Measure measure, Benchmark benchmark) {
        Quantity stated = measure.quantity();
        Unit unit = measure.bare() && !measure.tally() ? benchmark.bareUnit() : stated.unit();
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
