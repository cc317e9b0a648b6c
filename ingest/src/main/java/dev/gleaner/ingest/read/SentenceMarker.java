package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.LocalNames;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Dates;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Quantities;
import dev.gleaner.ingest.text.Span;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Marks the names, dates and numbers of one text's sentences; a word belongs to one of them at
 * most.
 */
final class SentenceMarker {

    private final String text;
    private final Benchmarks benchmarks;
    private final Systems systems;
    private final LocalNames local;
    private final @Nullable LocalDate published;

    /**
     * @param local what the text introduces itself
     * @param published null when unknown
     */
    SentenceMarker(
            String text,
            Benchmarks benchmarks,
            Systems systems,
            LocalNames local,
            @Nullable LocalDate published) {
        this.text = text;
        this.benchmarks = benchmarks;
        this.systems = systems;
        this.local = local;
        this.published = published;
    }

    /** Takes note of what the title of the work names. */
    void readTitle(String title, Context context) {
        List<Token> tokens = Tokenizer.tokens(title, 0, title.length());
        boolean[] taken = new boolean[tokens.size()];
        List<BenchmarkMention> named = benchmarks.find(tokens, context::hasSeen, local.tests());
        take(taken, named);
        context.observeTitle(
                named, systems.find(title, tokens, index -> taken[index], local.systems()));
    }

    MarkedSentence mark(TokenizedSentence sentence, Context context) {
        List<Token> tokens = sentence.tokens();
        context.see(tokens);
        boolean[] taken = new boolean[tokens.size()];
        IntPredicate isTaken = index -> taken[index];
        List<BenchmarkMention> named = benchmarks.find(tokens, context::hasSeen, local.tests());
        take(taken, named);
        List<SystemMention> mentioned = systems.find(text, tokens, isTaken, local.systems());
        take(taken, mentioned);
        if (named.isEmpty()) {
            named = MetricNames.find(tokens, isTaken);
        }
        List<DateMention> dates = Dates.find(text, tokens, isTaken, context.year(), published);
        take(taken, dates);
        List<Measure> measures = Quantities.find(text, tokens, isTaken);
        return new MarkedSentence(sentence.sentence(), tokens, named, mentioned, dates, measures);
    }

    private static void take(boolean[] taken, List<? extends Span> spans) {
        for (Span span : spans) {
            for (int index = span.from(); index < span.to(); index++) {
                taken[index] = true;
            }
        }
    }
}
