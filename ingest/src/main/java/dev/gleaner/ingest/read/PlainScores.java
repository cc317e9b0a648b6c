package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Scores told in plain words: somebody, a verb of scoring and a number, where the test or the
 * system is only described, or is the one that the text speaks of.
 *
 * <p>Read after the closer rules of {@link ScoreRules}, and only of numbers they left over.
 */
final class PlainScores {

    private static final int CLOSE = 3;
    private static final int SHARE_WITHIN = 7;
    private static final int MOST_BEFORE_ENTRY = 3;
    private static final Set<String> SHARING = Set.of("of");

    private final MarkedSentence sentence;
    private final Instruments instruments;
    private final Subjects subjects;
    private final Actors actors;
    private final DescribedTests tests;

    PlainScores(
            MarkedSentence sentence, Instruments instruments, Subjects subjects, Systems systems) {
        this.sentence = sentence;
        this.instruments = instruments;
        this.subjects = subjects;
        this.actors = new Actors(sentence, systems);
        this.tests = new DescribedTests(sentence);
    }

    /**
     * What a number is a score on, and whose.
     *
     * @param subjects empty where it is the one that the text speaks of
     */
    record PlainScore(Measure measure, Instrument instrument, List<Subject> subjects) {}

    /**
     * @param before the score that stands before it in the sentence, null when none does
     */
    @Nullable PlainScore of(Measure measure, @Nullable PlainScore before) {
        if (NotResults.rulesOut(sentence, measure)) {
            return null;
        }
        if (before != null && (isShareOf(before.measure(), measure) || isListed(before, measure))) {
            return new PlainScore(measure, before.instrument(), before.subjects());
        }
        int verb = actors.verbBefore(measure);
        boolean eastern = EasternCues.tell(sentence, measure);
        boolean told = verb >= 0 || eastern;
        Instrument instrument = instrument(measure, told, before);
        List<Subject> named = subjects.of(measure);
        boolean entry = !named.isEmpty() && isEntry(named.getLast(), measure);
        if (instrument == null || !entry && !isScore(measure, instrument, verb, before)) {
            return null;
        }
        boolean share = SHARING.contains(sentence.word(measure.to())) && !measure.bare();
        if (share && verb < measure.from() - 3 && instrument.tie() == Instruments.Tie.CONTEXT) {
            return null;
        }
        if (!named.isEmpty()) {
            boolean tied = told || entry || named.getFirst().tie() != Subjects.Tie.BEFORE;
            boolean listed = before != null && isClose(named.getLast(), measure);
            return tied || listed || isBound(instrument)
                    ? new PlainScore(measure, instrument, named)
                    : null;
        }
        Actors.Actor actor = actors.of(measure);
        if (actor == null) {
            List<Subject> same =
                    before == null || isItsAlone(before) ? List.of() : before.subjects();
            boolean alone = eastern && instrument.tie() != Instruments.Tie.CONTEXT;
            return alone || isOnListed(measure, instrument)
                    ? new PlainScore(measure, instrument, same)
                    : null;
        }
        return new PlainScore(measure, instrument, actor.subjects());
    }

    /** "56.4% of Foo 2": a name behind a number says nothing of the next one. */
    private static boolean isItsAlone(PlainScore score) {
        return score.subjects().stream()
                .anyMatch(subject ->
                        subject.tie() == Subjects.Tie.AFTER
                                || subject.tie() == Subjects.Tie.BRACKET);
    }

    /** "… and o3-mini a stunning 80.3%": the next of a list of scores. */
    private boolean isClose(Subject subject, Measure measure) {
        int gap = measure.from() - subject.mention().to();
        return gap >= 0
                && gap <= CLOSE
                && !sentence.has(subject.mention().to(), measure.from(), Cues.CLAUSE_ENDS);
    }

    /** "With 67.4% on FooBench …": what stands right on a known benchmark is somebody's score. */
    private boolean isOnListed(Measure measure, Instrument instrument) {
        return instrument.tie() == Instruments.Tie.ON
                && !instrument.benchmark().isDescribed()
                && sentence.benchmarks().stream()
                        .anyMatch(mention ->
                                mention.from() > measure.to()
                                        && mention.from() <= measure.to() + 2);
    }

    /** Whose a score is that names nobody the registries know; empty where nobody is told. */
    List<Subject> actors(Measure measure) {
        Actors.Actor actor = actors.of(measure);
        return actor == null ? List.of() : actor.subjects();
    }

    private static boolean isBound(Instrument instrument) {
        return instrument.tie() == Instruments.Tie.LABEL || instrument.tie() == Instruments.Tie.ON;
    }

    private @Nullable Instrument instrument(
            Measure measure, boolean told, @Nullable PlainScore before) {
        Instrument known = instruments.of(measure);
        if (known != null && known.tie() != Instruments.Tie.CONTEXT) {
            return known.tie() == Instruments.Tie.AFTER && !told ? null : known;
        }
        Benchmark described = told ? tests.of(measure) : null;
        if (described != null && described.accepts(measure)) {
            return new Instrument(described, Instruments.Tie.ON);
        }
        if (before == null || !before.instrument().benchmark().accepts(measure)) {
            return known;
        }
        boolean own = before.instrument().tie() != Instruments.Tie.CONTEXT;
        return known == null || own
                ? new Instrument(before.instrument().benchmark(), Instruments.Tie.CONTEXT)
                : known;
    }

    /** "got 91.7%, 93.3% and 90.0%": the next of a list without a name of its own. */
    private boolean isListed(PlainScore before, Measure measure) {
        Measure last = before.measure();
        boolean linked =
                measure.from() > last.to()
                        && measure.from() - last.to() <= 2
                        && last.bare() == measure.bare()
                        && last.quantity().unit() == measure.quantity().unit()
                        && before.instrument().tie() == Instruments.Tie.CONTEXT
                        && subjects.of(measure).equals(subjects.of(last));
        for (int index = last.to(); linked && index < measure.from(); index++) {
            linked = Cues.LINKING.contains(sentence.word(index));
        }
        return linked;
    }

    /** "2. Foo 3 \u2014 74.3": an entry of a list, a name and its score alone. */
    private boolean isEntry(Subject subject, Measure measure) {
        int from = subject.mention().from();
        boolean begins = from <= MOST_BEFORE_ENTRY;
        for (int index = 0; begins && index < from; index++) {
            begins = !sentence.tokens().get(index).isWord();
        }
        boolean ends =
                measure.to() >= sentence.tokens().size() - 1
                        && !sentence.has(measure.to(), sentence.tokens().size(), Set.of(":"));
        int between = measure.from() - subject.mention().to();
        return begins && ends && between == 1 && sentence.tokens().get(measure.from() - 1).isSign();
    }

    /** "352 of the 500 issues (70.4%)": the same in per cent. */
    private boolean isShareOf(Measure tally, Measure measure) {
        int open = sentence.bracketOf(measure.from());
        return tally.tally()
                && !measure.bare()
                && open == measure.from() - 1
                && open - tally.to() <= SHARE_WITHIN;
    }

    /** Per cents, counts of tasks, and decimals right after the verb or on a benchmark. */
    private boolean isScore(
            Measure measure, Instrument instrument, int verb, @Nullable PlainScore before) {
        if (!measure.bare() || measure.tally()) {
            return true;
        }
        boolean decimal = measure.quantity().wording().contains(".");
        if (before != null && before.measure().bare()) {
            return decimal || instrument.benchmark().scale() == Benchmark.Scale.ELO;
        }
        boolean near = verb >= measure.from() - 3 && verb >= 0;
        boolean rated = near && instrument.benchmark().scale() == Benchmark.Scale.ELO;
        return rated || decimal && (isBound(instrument) || near);
    }
}
