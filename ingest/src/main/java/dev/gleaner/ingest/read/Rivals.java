package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.text.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * On which test a number may have been scored: those that its sentence names or describes, the one
 * of the number before it, the one that the text speaks of, or one that is not named; each with
 * what can be seen of it.
 */
final class Rivals {

    private static final int BETWEEN = 6;
    private static final Benchmark NOBODY_NAMES = Benchmark.described("unnamed test");

    /** Where a rival comes from. */
    enum Kind {
        WRITTEN,
        PHRASE,
        BEFORE,
        FOCUS,
        TOPIC,
        LAST,
        UNNAMED
    }

    /** A rival; its instrument is tied as closely as its kind tells. */
    record Rival(Kind kind, Instrument instrument, Set<String> features) {}

    /**
     * What the text has spoken of.
     *
     * @param near the instrument that the closer rules would take
     * @param before the instrument of the number before it in the sentence
     * @param last the instrument of the last result of the text
     */
    record Known(
            @Nullable Instrument near,
            @Nullable Instrument before,
            @Nullable Benchmark focus,
            @Nullable Benchmark topic,
            @Nullable Benchmark last) {}

    private final MarkedSentence sentence;
    private final DescribedTests described;

    Rivals(MarkedSentence sentence) {
        this.sentence = sentence;
        this.described = new DescribedTests(sentence);
    }

    List<Rival> of(Measure measure, Known known) {
        List<Rival> rivals = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (BenchmarkMention mention : sentence.benchmarks()) {
            Benchmark benchmark = mention.benchmark();
            names.add(benchmark.name());
            if (benchmark.accepts(measure)) {
                boolean rule = isSame(known.near(), benchmark);
                Instruments.Tie tie =
                        rule && known.near() != null ? known.near().tie() : Instruments.Tie.ON;
                rivals.add(
                        new Rival(
                                Kind.WRITTEN,
                                new Instrument(benchmark, tie),
                                features(mention, measure, known)));
            }
        }
        Benchmark phrase = described.of(measure);
        if (phrase != null && phrase.accepts(measure) && names.add(phrase.name())) {
            add(rivals, Kind.PHRASE, phrase, measure, known);
        }
        if (known.before() != null
                && known.before().benchmark().accepts(measure)
                && names.add(known.before().benchmark().name())) {
            add(rivals, Kind.BEFORE, known.before().benchmark(), measure, known);
        }
        addSpokenOf(rivals, names, Kind.FOCUS, known.focus(), measure, known);
        addSpokenOf(rivals, names, Kind.TOPIC, known.topic(), measure, known);
        addSpokenOf(rivals, names, Kind.LAST, known.last(), measure, known);
        add(rivals, Kind.UNNAMED, NOBODY_NAMES, measure, known);
        return rivals;
    }

    private void addSpokenOf(
            List<Rival> rivals,
            Set<String> names,
            Kind kind,
            @Nullable Benchmark benchmark,
            Measure measure,
            Known known) {
        if (benchmark != null && benchmark.accepts(measure) && names.add(benchmark.name())) {
            add(rivals, kind, benchmark, measure, known);
        }
    }

    private void add(
            List<Rival> rivals, Kind kind, Benchmark benchmark, Measure measure, Known known) {
        rivals.add(
                new Rival(
                        kind,
                        new Instrument(benchmark, Instruments.Tie.CONTEXT),
                        features(kind, benchmark, measure, known)));
    }

    private static boolean isSame(@Nullable Instrument instrument, Benchmark benchmark) {
        return instrument != null && instrument.benchmark().equals(benchmark);
    }

    private Set<String> features(BenchmarkMention mention, Measure measure, Known known) {
        Set<String> features = common(Kind.WRITTEN, mention.benchmark(), measure, known);
        boolean left = mention.to() <= measure.from();
        String side = left ? "<" : ">";
        int from = left ? mention.to() : measure.to();
        int to = left ? measure.from() : mention.from();
        features.add("written " + side + Surroundings.distance(to - from));
        features.add(
                side + "numbers=" + Math.min(2, Surroundings.count(sentence.measures(), from, to)));
        features.add(
                side
                        + "others="
                        + Math.min(2, Surroundings.count(sentence.benchmarks(), from, to)));
        if (sentence.has(from, to, Cues.CLAUSE_ENDS)) {
            features.add(side + "clause");
        }
        for (int index = from; index < Math.min(to, from + BETWEEN); index++) {
            features.add(side + "via " + word(index));
        }
        features.add("in front of it " + word(mention.from() - 1));
        features.add("behind it " + word(mention.to()));
        features.add(side + "behind number " + word(measure.to()));
        features.add(side + "before number " + word(measure.from() - 1));
        features.add(
                side
                        + "brackets "
                        + (sentence.bracketOf(measure.from()) >= 0)
                        + (sentence.bracketOf(mention.from()) >= 0));
        return features;
    }

    private Set<String> features(Kind kind, Benchmark benchmark, Measure measure, Known known) {
        Set<String> features = common(kind, benchmark, measure, known);
        int written =
                (int)
                        sentence.benchmarks().stream()
                                .filter(one -> one.benchmark().accepts(measure))
                                .count();
        features.add(kind + " written=" + Math.min(2, written));
        features.add(kind + " focus=" + (known.focus() != null));
        features.add(kind + " before=" + (known.before() != null));
        features.add(kind + " last=" + (known.last() != null));
        features.add(kind + " begins " + word(0));
        features.add(kind + " before number " + word(measure.from() - 1));
        features.add(kind + " behind number " + word(measure.to()));
        features.add(kind + " line=" + sentence.sentence().kind());
        for (int index = 0; index < sentence.tokens().size(); index++) {
            if (sentence.tokens().get(index).isWord()) {
                features.add(kind + " in " + word(index));
            }
        }
        return features;
    }

    private Set<String> common(Kind kind, Benchmark benchmark, Measure measure, Known known) {
        Set<String> features = new HashSet<>();
        features.add(kind.name());
        features.add(kind + " form=" + benchmark.form());
        features.add(
                kind
                        + " unit="
                        + (measure.bare()
                                ? measure.tally() ? "tally" : "bare"
                                : measure.quantity().unit().name()));
        if (isSame(known.near(), benchmark) && known.near() != null) {
            features.add("rule " + known.near().tie());
            features.add(kind + " rule " + known.near().tie());
        }
        if (isSame(known.before(), benchmark)) {
            features.add(kind + " again");
        }
        if (benchmark.equals(known.focus())) {
            features.add(kind + " is focus");
        }
        if (benchmark.equals(known.topic())) {
            features.add(kind + " is topic");
        }
        if (benchmark.equals(known.last())) {
            features.add(kind + " is last");
        }
        return features;
    }

    private String word(int index) {
        return Surroundings.covers(sentence.measures(), index)
                ? "NUMBER"
                : Surroundings.word(sentence, index);
    }
}
