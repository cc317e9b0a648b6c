package dev.gleaner.ingest.read;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.name.BenchmarkMention;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Dates;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Quantities;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Sentences;
import dev.gleaner.ingest.text.Span;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A reader that finds the claims a text makes, each with the sentence that makes it.
 *
 * <p>For now claims of kind result: {@code "Claude Mythos Preview gets 93.9%."} in a passage about
 * SWE-bench is one. The same text and date give the same claims, in the order of the text. Text
 * that claims nothing, of any language or none, gives an empty list; nothing a text says is obeyed.
 * Time is linear in the length of the text.
 *
 * <p>Safe for use by many threads: the registries are read once and never change.
 */
public final class StatementReader {

    /**
     * Version of the rules, kept with every claim; raised whenever the same text may give other
     * claims.
     */
    public static final String RULES = "read-2";

    /**
     * Nobody writes a sentence of more words and signs; what has more is a list, a table or
     * furniture.
     */
    private static final int LONGEST_SENTENCE = 600;

    private final Benchmarks benchmarks = Benchmarks.load();
    private final Systems systems = Systems.load();

    /**
     * The claims in this text.
     *
     * @param published when it was published, which dates "in April" and tells the future from the
     *     past; null when unknown
     */
    public List<Claim> read(Revision revision, @Nullable DateInterval published) {
        return read(revision, published, "");
    }

    /**
     * The claims in this text.
     *
     * @param title of the work, which may name what the text is about; empty when unknown
     */
    public List<Claim> read(Revision revision, @Nullable DateInterval published, String title) {
        LocalDate day = published == null ? null : published.to();
        ResultRules rules = new ResultRules(systems, day);
        Context context = new Context();
        readTitle(title, context);
        TableRules tables = new TableRules(revision.text(), benchmarks, systems);
        Map<Id<Claim>, Claim> claims = new LinkedHashMap<>();
        for (Sentence sentence : Sentences.of(revision.text())) {
            List<Token> tokens =
                    Tokenizer.tokens(revision.text(), sentence.start(), sentence.end());
            if (tokens.size() > LONGEST_SENTENCE) {
                continue;
            }
            MarkedSentence marked = mark(revision.text(), sentence, tokens, context, day);
            List<Result> results =
                    sentence.kind() == Sentence.Kind.ROW
                            ? tables.read(sentence, context.topic())
                            : rules.read(marked, context);
            context.observe(marked, results, new Circumstances(marked, systems).measurer());
            for (Result result : results) {
                Claim claim =
                        Claim.result(
                                revision.passage(sentence.start(), sentence.end()), result, RULES);
                claims.putIfAbsent(claim.id(), claim);
            }
        }
        return List.copyOf(claims.values());
    }

    private void readTitle(String title, Context context) {
        List<Token> tokens = Tokenizer.tokens(title, 0, title.length());
        boolean[] taken = new boolean[tokens.size()];
        List<BenchmarkMention> named = benchmarks.find(tokens, context::hasSeen);
        take(taken, named);
        context.observeTitle(named, systems.find(title, tokens, index -> taken[index]));
    }

    private MarkedSentence mark(
            String text,
            Sentence sentence,
            List<Token> tokens,
            Context context,
            @Nullable LocalDate published) {
        context.see(tokens);
        boolean[] taken = new boolean[tokens.size()];
        IntPredicate isTaken = index -> taken[index];
        List<BenchmarkMention> named = benchmarks.find(tokens, context::hasSeen);
        take(taken, named);
        List<SystemMention> mentioned = systems.find(text, tokens, isTaken);
        take(taken, mentioned);
        if (named.isEmpty()) {
            named = MetricNames.find(tokens, isTaken);
        }
        List<DateMention> dates = Dates.find(text, tokens, isTaken, context.year(), published);
        take(taken, dates);
        List<Measure> measures = Quantities.find(text, tokens, isTaken);
        return new MarkedSentence(sentence, tokens, named, mentioned, dates, measures);
    }

    private static void take(boolean[] taken, List<? extends Span> spans) {
        for (Span span : spans) {
            for (int index = span.from(); index < span.to(); index++) {
                taken[index] = true;
            }
        }
    }
}
