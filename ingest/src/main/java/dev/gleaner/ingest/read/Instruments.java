package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Benchmark;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * On which benchmark each measure of a sentence was scored.
 *
 * <p>A name that labels the number ({@code "CORE-Bench (95%)"}, {@code "CORE-Bench: 95%"}), one it
 * was scored on ({@code "72.7% on SWE-bench"}), the nearest before, the nearest after, and last the
 * one the text is speaking of. The unit must fit: nothing scores hours on a test of per cents.
 */
final class Instruments {

    private static final int ON_WITHIN = 14;
    private static final int LABEL_WITHIN = 5;
    private static final Set<String> PARTING = Set.of(",", "and");

    /** How a benchmark is tied to a number, strongest first. */
    enum Tie {
        LABEL,
        ON,
        BEFORE,
        AFTER,
        CONTEXT
    }

    /** A benchmark and its tie to a measure. */
    record Instrument(Benchmark benchmark, Tie tie) {}

    private final MarkedSentence sentence;
    private final @Nullable Benchmark focus;

    Instruments(MarkedSentence sentence, @Nullable Benchmark focus) {
        this.sentence = sentence;
        this.focus = focus;
    }

    @Nullable Instrument of(Measure measure) {
        BenchmarkMention paired = paired(measure);
        if (paired != null) {
            return new Instrument(paired.benchmark(), Tie.ON);
        }
        BenchmarkMention bracketed = inBracketAfter(measure);
        if (bracketed != null) {
            return new Instrument(bracketed.benchmark(), Tie.ON);
        }
        BenchmarkMention before = before(measure);
        if (before != null && labels(before, measure)) {
            return new Instrument(before.benchmark(), Tie.LABEL);
        }
        BenchmarkMention after = after(measure);
        if (after != null
                && sentence.has(measure.to(), after.from(), Cues.ON)
                && isNear(measure, after)
                && (before == null || !sentence.has(measure.to(), after.from(), PARTING))) {
            return new Instrument(after.benchmark(), Tie.ON);
        }
        if (before != null) {
            return new Instrument(before.benchmark(), Tie.BEFORE);
        }
        if (after != null && sentence.benchmarks().size() == 1) {
            return new Instrument(after.benchmark(), Tie.AFTER);
        }
        boolean own =
                sentence.benchmarks().stream()
                        .anyMatch(mention -> !sentence.isBracketed(mention.from()));
        return focus != null && !own && focus.accepts(measure)
                ? new Instrument(focus, Tie.CONTEXT)
                : null;
    }

    /** "72.6 (Foo), 94.3 (Bar)": the bracket right after a number names its benchmark alone. */
    private @Nullable BenchmarkMention inBracketAfter(Measure measure) {
        if (!sentence.opensBracket(measure.to())) {
            return null;
        }
        return fitting(measure).stream()
                .filter(mention ->
                        mention.from() == measure.to() + 1
                                && mention.to() == sentence.closeOf(measure.to()))
                .findFirst()
                .orElse(null);
    }

    private boolean isNear(Measure measure, BenchmarkMention after) {
        return after.from() - measure.to() <= ON_WITHIN
                && !sentence.hasMeasure(measure.to(), after.from())
                && !sentence.has(measure.to(), after.from(), Cues.CLAUSE_ENDS);
    }

    private @Nullable BenchmarkMention before(Measure measure) {
        List<BenchmarkMention> before =
                fitting(measure).stream()
                        .filter(mention -> mention.to() <= measure.from())
                        .toList();
        return before.isEmpty() ? null : before.getLast();
    }

    private @Nullable BenchmarkMention after(Measure measure) {
        return fitting(measure).stream()
                .filter(mention -> mention.from() >= measure.to())
                .findFirst()
                .orElse(null);
    }

    private List<BenchmarkMention> fitting(Measure measure) {
        return sentence.benchmarks().stream()
                .filter(mention -> mention.benchmark().accepts(measure))
                .toList();
    }

    private boolean labels(BenchmarkMention mention, Measure measure) {
        int from = mention.to();
        if (sentence.opensBracket(from) && sentence.closeOf(from) < measure.from()) {
            from = sentence.closeOf(from) + 1;
        }
        if (measure.from() - from > LABEL_WITHIN) {
            return false;
        }
        for (int index = from; index < measure.from(); index++) {
            boolean plain =
                    sentence.opensBracket(index)
                            || List.of(
                                            ":", "=", "\uff1a", "at", "score", "of", "is", "was",
                                            "scores", "\u5206", "\u6570", "\u4e3a")
                                    .contains(sentence.word(index));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** "scores 72.5% and 43.2% on A and B": lists of equal length, in order. */
    private @Nullable BenchmarkMention paired(Measure measure) {
        List<Measure> measures = linked(sentence.measures(), measure);
        BenchmarkMention next = after(measures.getLast());
        if (measures.size() < 2
                || next == null
                || !sentence.has(measures.getLast().to(), next.from(), Cues.ON)) {
            return null;
        }
        List<BenchmarkMention> names = linked(sentence.benchmarks(), next);
        return names.size() == measures.size() ? names.get(measures.indexOf(measure)) : null;
    }

    private <T extends Span> List<T> linked(List<T> spans, T member) {
        List<T> group = new ArrayList<>(List.of(member));
        int at = spans.indexOf(member);
        for (int index = at - 1;
                index >= 0 && isLinked(spans.get(index), spans.get(index + 1));
                index--) {
            group.addFirst(spans.get(index));
        }
        for (int index = at + 1;
                index < spans.size() && isLinked(spans.get(index - 1), spans.get(index));
                index++) {
            group.add(spans.get(index));
        }
        return group;
    }

    private boolean isLinked(Span left, Span right) {
        boolean close = right.from() - left.to() <= 2 && right.from() > left.to();
        for (int index = left.to(); close && index < right.from(); index++) {
            close = Cues.LINKING.contains(sentence.word(index));
        }
        return close;
    }
}
