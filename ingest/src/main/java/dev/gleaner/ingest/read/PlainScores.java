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
    record PlainScore(Instrument instrument, List<Subject> subjects) {}

    /**
     * @param before what the number before it in the sentence is a score on, null when none is
     */
    @Nullable PlainScore of(Measure measure, @Nullable Instrument before) {
        if (NotResults.rulesOut(sentence, measure)) {
            return null;
        }
        int verb = actors.verbBefore(measure);
        boolean told = verb >= 0 || EasternCues.tell(sentence, measure);
        Instrument instrument = instrument(measure, told, before);
        if (instrument == null || !isScore(measure, instrument, verb)) {
            return null;
        }
        boolean share = SHARING.contains(sentence.word(measure.to())) && !measure.bare();
        if (share && verb < measure.from() - 3 && instrument.tie() == Instruments.Tie.CONTEXT) {
            return null;
        }
        List<Subject> named = subjects.of(measure);
        if (!named.isEmpty()) {
            boolean tied = told || named.getFirst().tie() != Subjects.Tie.BEFORE;
            boolean listed = before != null && isClose(named.getLast(), measure);
            return tied || listed || isBound(instrument) ? new PlainScore(instrument, named) : null;
        }
        Actors.Actor actor = actors.of(measure);
        if (actor == null) {
            return isOnListed(measure, instrument) ? new PlainScore(instrument, List.of()) : null;
        }
        return new PlainScore(instrument, actor.subjects());
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
            Measure measure, boolean told, @Nullable Instrument before) {
        Instrument known = instruments.of(measure);
        if (known != null && known.tie() != Instruments.Tie.CONTEXT) {
            return known.tie() == Instruments.Tie.AFTER && !told ? null : known;
        }
        Benchmark described = told ? tests.of(measure) : null;
        return described != null && described.accepts(measure)
                ? new Instrument(described, Instruments.Tie.ON)
                : known == null && before != null && before.benchmark().accepts(measure)
                        ? new Instrument(before.benchmark(), Instruments.Tie.CONTEXT)
                        : known;
    }

    /** Per cents, counts of tasks, and decimals right after the verb or on a benchmark. */
    private boolean isScore(Measure measure, Instrument instrument, int verb) {
        if (!measure.bare() || measure.tally()) {
            return true;
        }
        boolean decimal = measure.quantity().wording().contains(".");
        boolean near = verb >= measure.from() - 3 && verb >= 0;
        return decimal && (isBound(instrument) || near);
    }
}
