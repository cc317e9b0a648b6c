package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.Contenders.Contender;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.read.Rivals.Rival;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the numbers of a sentence that the rules left over, and says who scored those of which the
 * rules do not know it, by what was learned from marked texts.
 *
 * <p>What the rules do know stays: a name in a bracket right behind a number is surer than any
 * statistics. A number on a test that nobody names is not kept, since nothing could be said of it.
 */
final class LearnedScores {

    private static final int HIGHEST_VERSION = 10;
    private static final Set<String> CONDITIONS = Set.of("if", "whether", "until", "once");

    private final MarkedSentence sentence;
    private final Context context;
    private final Instruments instruments;
    private final Subjects subjects;
    private final PlainScores plain;
    private final Judge judge;
    private final Contenders contenders;
    private final Rivals rivals;
    private List<Subject> before = List.of();
    private @Nullable Instrument instrumentBefore;

    LearnedScores(
            MarkedSentence sentence,
            Context context,
            Instruments instruments,
            Subjects subjects,
            PlainScores plain,
            Systems systems,
            Judge judge) {
        this.sentence = sentence;
        this.context = context;
        this.instruments = instruments;
        this.subjects = subjects;
        this.plain = plain;
        this.judge = judge;
        this.contenders = new Contenders(sentence, systems, subjects);
        this.rivals = new Rivals(sentence);
    }

    /**
     * Adds to the scores that the rules read.
     *
     * @param scores in the order of reading, changed
     */
    void addTo(Map<Measure, Score> scores) {
        for (Measure measure : sentence.measures()) {
            Score known = scores.get(measure);
            boolean open = known == null || !isSure(known.subjects(), measure);
            Score score = open || judge.learns() ? judged(measure, scores) : known;
            if (score != null) {
                scores.put(measure, score);
                instrumentBefore = score.instrument();
                before = score.subjects();
            }
        }
    }

    /** Not who is only spoken of, nor a name before the number with people between. */
    private boolean isSure(List<Subject> subjects, Measure measure) {
        if (subjects.isEmpty() || subjects.getFirst().tie() == Subjects.Tie.MEANT) {
            return false;
        }
        Subject last = subjects.getLast();
        return last.tie() != Subjects.Tie.BEFORE || !contenders.isCutOff(last.mention(), measure);
    }

    /** The score that a number is; what is known of it when nothing better is learned. */
    private @Nullable Score judged(Measure measure, Map<Measure, Score> scores) {
        Score known = scores.get(measure);
        if (known == null && !judge.learns() && isOut(measure)) {
            return null;
        }
        Instrument near = instruments.of(measure);
        List<Subject> named = subjects.of(measure);
        MeasureFeatures.Background background =
                new MeasureFeatures.Background(near, named, scores.keySet(), context.sinceResult());
        boolean wanted = known == null || judge.learns();
        if (wanted && !judge.isScored(sentence, measure, background) && !judge.learns()) {
            return known;
        }
        List<Subject> rules =
                known == null || known.subjects().isEmpty() ? named : known.subjects();
        List<Subject> told = rules.isEmpty() ? plain.actors(measure) : rules;
        Instrument rule = known != null ? known.instrument() : near;
        boolean taken = rule != null && isSure(rule, measure, known != null);
        Rival test =
                taken && !judge.learns()
                        ? null
                        : judge.instrument(measure, rivals.of(measure, spokenOf(near, known)));
        if (judge.learns()) {
            winner(measure, told);
            return known;
        }
        if (test != null && test.kind() == Rivals.Kind.UNNAMED) {
            return known;
        }
        Instrument instrument =
                test != null ? test.instrument() : Objects.requireNonNull(rule, "taken");
        return isSure(told, measure)
                ? new Score(instrument, told)
                : score(instrument, winner(measure, told), measure);
    }

    private Contender winner(Measure measure, List<Subject> told) {
        return judge.winner(
                measure,
                contenders.of(measure, new Contenders.Known(told, before, context.spokenOf())));
    }

    private Score score(Instrument instrument, Contender winner, Measure measure) {
        boolean unsaid =
                winner.kind() == Contenders.Kind.NOBODY
                        || winner.kind() == Contenders.Kind.SPOKEN_OF
                                && new Companions(sentence).isBeforeStep(measure);
        return new Score(instrument, unsaid ? List.of() : subjects(winner, measure), unsaid);
    }

    private boolean isOut(Measure measure) {
        return NotResults.rulesOut(sentence, measure) || isVersion(measure) || isCondition(measure);
    }

    /** A test that is only described, or spoken of before, may be another than the rules take. */
    private boolean isSure(Instrument rule, Measure measure, boolean read) {
        boolean other =
                !read
                        && rule.tie() == Instruments.Tie.CONTEXT
                        && new DescribedTests(sentence).of(measure) != null;
        return !other && !rule.benchmark().isDescribed();
    }

    /** "A system passes if it solves a task in 5 of 10 tries". */
    private boolean isCondition(Measure measure) {
        int start = NotResults.clauseStart(sentence, measure.from());
        return sentence.has(start, measure.from(), CONDITIONS);
    }

    /** "FooBench 3.2", "FooBench Pro 1.1". */
    private boolean isVersion(Measure measure) {
        return measure.bare()
                && measure.quantity().high() < HIGHEST_VERSION
                && sentence.benchmarks().stream()
                        .anyMatch(mention -> mention.to() == measure.from());
    }

    private Rivals.Known spokenOf(@Nullable Instrument near, @Nullable Score known) {
        return new Rivals.Known(
                known == null ? near : known.instrument(),
                instrumentBefore,
                context.focus(),
                context.topic(),
                context.lastTest());
    }

    private static List<Subject> subjects(Contender winner, Measure measure) {
        SystemMention mention = winner.mention();
        if (mention == null) {
            return List.of();
        }
        Subjects.Tie tie =
                winner.kind() == Contenders.Kind.SPOKEN_OF
                        ? Subjects.Tie.MEANT
                        : mention.from() >= measure.to() ? Subjects.Tie.AFTER : Subjects.Tie.BEFORE;
        return List.of(new Subject(mention, tie));
    }
}
