package dev.gleaner.ingest.read;

import dev.gleaner.graph.Result;
import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.read.Instruments.Instrument;
import dev.gleaner.ingest.text.Dates;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text has been speaking of so far: the benchmark in focus, its protocol, who measured, the
 * last year named.
 *
 * <p>A heading closes the focus, or sets it when it names a benchmark; a sentence sets it by naming
 * one in plain prose. A mention in brackets, in a quotation or in a list of many never takes the
 * focus from another. The focus fades after a few sentences that neither name the benchmark nor
 * give a result. One instance for one text.
 */
final class Context {

    private static final int FADES_AFTER = 8;
    private static final int YEAR_FADES_AFTER = 12;
    private static final int OPENING = 8;
    private static final int INTRODUCES_WITHIN = 40;
    private static final Set<String> INTRODUCING =
            Set.of(
                    "introduce",
                    "introduces",
                    "introducing",
                    "present",
                    "presenting",
                    "announce",
                    "announcing",
                    "releasing");

    private static final Set<String> TESTING = Set.of("task", "tasks", "benchmark", "test");

    /** Headings inside a passage, which do not end it. */
    private static final Set<String> GENERIC =
            Words.of(
                    """
                    results result findings evaluation evaluations performance methodology method key main
                    discussion caveats limitations
                    """);

    private final Set<String> seen = new HashSet<>();
    private @Nullable Benchmark focus;
    private @Nullable Benchmark topic;
    private @Nullable Benchmark dimmed;
    private @Nullable Benchmark lastTest;
    private int dimmedAt;

    /**
     * Whether prose too spoke of the focus: a heading alone may be a cell of a table laid out in
     * lines.
     */
    private boolean confirmed;

    private final SystemFocus system = new SystemFocus();
    private @Nullable String protocol;
    private @Nullable String measuredBy;
    private @Nullable Integer year;
    private int sentences;
    private int focusedAt;
    private int yearAt;
    private int resultAt = -FADES_AFTER;

    boolean hasSeen(String key) {
        return seen.contains(key);
    }

    void see(List<Token> tokens) {
        tokens.forEach(token -> {
            if (token.isWord() && token.startsUpperCase()) {
                seen.add(token.key());
            }
        });
    }

    /** The benchmark that a sentence without one speaks of, or null. */
    @Nullable Benchmark focus() {
        return focus != null && sentences - focusedAt <= FADES_AFTER ? focus : topic;
    }

    /** The one that a subheading closed a moment ago, for plain reports of scores, or null. */
    @Nullable Benchmark dimmed() {
        return dimmed != null && sentences - dimmedAt <= FADES_AFTER ? dimmed : null;
    }

    /** How many sentences ago the text told a result last. */
    int sinceResult() {
        return sentences + 1 - resultAt;
    }

    /** The system that "it" and "the model" speak of, null when there is none. */
    @Nullable String spokenOf() {
        return system.spokenOf();
    }

    /** The benchmark that the whole text is about, null when it is about none or several. */
    @Nullable Benchmark topic() {
        return topic;
    }

    @Nullable String protocol() {
        return protocol;
    }

    @Nullable String measuredBy() {
        return measuredBy;
    }

    @Nullable Integer year() {
        return sentences - yearAt <= YEAR_FADES_AFTER ? year : null;
    }

    /** What the last result was scored on, null before the first. */
    @Nullable Benchmark lastTest() {
        return lastTest;
    }

    /** A test that is in no registry and that something was scored on is spoken of from then on. */
    void observeTest(Instrument instrument) {
        lastTest = instrument.benchmark();
        boolean own =
                instrument.tie() == Instruments.Tie.ON
                        && instrument.benchmark().form() == Benchmark.Form.NAMED;
        if (own && focus == null && topic == null) {
            setFocus(instrument.benchmark(), null);
        }
    }

    /** Takes note of a sentence after its results were read. */
    void observe(MarkedSentence sentence, List<Result> results, @Nullable String measurer) {
        sentences++;
        resultAt = results.isEmpty() ? resultAt : sentences;
        if (sentence.sentence().kind() == Sentence.Kind.HEADING && results.isEmpty()) {
            observeHeading(sentence);
        } else {
            observeProse(sentence, results, measurer);
        }
        system.observe(sentence, results);
        boolean introduces = sentence.has(0, sentence.tokens().size(), INTRODUCING);
        if (sentences <= OPENING || introduces && sentences <= INTRODUCES_WITHIN) {
            observeOpening(sentence, introduces);
        }
        sentence.dates()
                .forEach(date -> {
                    year = Dates.year(date);
                    yearAt = sentences;
                });
    }

    private void observeHeading(MarkedSentence sentence) {
        if (namesNone(sentence) && confirmed && GENERIC.contains(firstWord(sentence))) {
            return;
        }
        Benchmark last = confirmed ? focus : null;
        confirmed =
                confirmed
                        && sentence.benchmarks().stream()
                                .anyMatch(mention -> mention.benchmark().equals(last));
        focus = null;
        protocol = null;
        measuredBy = null;
        if (!namesNone(sentence)) {
            setFocus(sentence.benchmarks().getFirst().benchmark(), null);
        } else if (last != null) {
            dimmed = last;
            dimmedAt = sentences;
        }
    }

    /** Of "## 4.2 Results", results. */
    private static String firstWord(MarkedSentence sentence) {
        int index = 0;
        while (index < sentence.tokens().size() && !sentence.tokens().get(index).isWord()) {
            index++;
        }
        return sentence.word(index);
    }

    private static boolean namesNone(MarkedSentence sentence) {
        return sentence.benchmarks().stream()
                .allMatch(mention -> mention.benchmark().isDescribed());
    }

    /** What the first lines name alone, or introduce, the whole text is about. */
    private void observeOpening(MarkedSentence sentence, boolean introduces) {
        boolean heading = sentence.sentence().kind() == Sentence.Kind.HEADING;
        observeTopic(sentence.benchmarks(), sentence.systems(), introduces || heading, heading);
    }

    /** The title of the work counts as its first heading. */
    void observeTitle(List<BenchmarkMention> benchmarks, List<SystemMention> systems) {
        observeTopic(benchmarks, systems, true, true);
    }

    private void observeTopic(
            List<BenchmarkMention> benchmarks,
            List<SystemMention> mentions,
            boolean introduces,
            boolean heading) {
        List<Benchmark> named =
                benchmarks.stream()
                        .map(BenchmarkMention::benchmark)
                        .filter(benchmark -> !benchmark.isDescribed())
                        .distinct()
                        .toList();
        if (named.size() == 1 && topic == null && introduces) {
            topic = named.getFirst();
        }
        if (heading) {
            system.observeHeading(mentions);
        }
    }

    private void observeProse(
            MarkedSentence sentence, List<Result> results, @Nullable String measurer) {
        measuredBy = measurer != null ? measurer : measuredBy;
        BenchmarkMention mention = mentionInFocus(sentence, results, measurer);
        if (mention != null) {
            setFocus(mention.benchmark(), measurer);
            confirmed = true;
        } else if (!results.isEmpty()) {
            confirmed = true;
            focusedAt = sentences;
        }
        if (focus == null) {
            return;
        }
        String threshold = Protocols.threshold(sentence);
        if (results.isEmpty() && focus.scale() == Benchmark.Scale.DURATION && threshold != null) {
            protocol = threshold;
            focusedAt = sentences;
        }
    }

    private @Nullable BenchmarkMention mentionInFocus(
            MarkedSentence sentence, List<Result> results, @Nullable String measurer) {
        List<BenchmarkMention> mentions = sentence.benchmarks();
        if (mentions.stream().map(BenchmarkMention::benchmark).distinct().count() > 2) {
            return null;
        }
        for (BenchmarkMention mention : mentions) {
            boolean plain =
                    !sentence.isBracketed(mention.from()) && !sentence.isQuoted(mention.from());
            if (mention.benchmark().isDescribed()) {
                continue;
            }
            boolean aside = topic != null && sentence.isBracketed(mention.from());
            if (focus == null && !aside && isTold(sentence, mention, results, measurer)
                    || plain
                    || mention.benchmark().equals(focus)) {
                return mention;
            }
        }
        return null;
    }

    /**
     * Inside a quotation under a subheading, a name is the text's subject only where a score on it
     * was read, or somebody is said to test with it.
     */
    private boolean isTold(
            MarkedSentence sentence,
            BenchmarkMention mention,
            List<Result> results,
            @Nullable String measurer) {
        return dimmed == null
                || !sentence.isQuoted(mention.from())
                || measurer != null
                || results.stream()
                        .anyMatch(one -> one.benchmark().equals(mention.benchmark().name()))
                || sentence.has(0, sentence.tokens().size(), TESTING);
    }

    /**
     * Another benchmark may have been measured by others; the first of a passage keeps who was
     * named before it.
     */
    private void setFocus(Benchmark benchmark, @Nullable String measurer) {
        if (focus != null && !benchmark.equals(focus)) {
            protocol = null;
            measuredBy = measurer;
        }
        dimmed = null;
        focus = benchmark;
        focusedAt = sentences;
    }
}
