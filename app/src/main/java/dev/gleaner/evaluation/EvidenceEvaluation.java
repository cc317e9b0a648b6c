package dev.gleaner.evaluation;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.name.Mentions;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers every task of an evidence set and writes the answers beside each other. */
public final class EvidenceEvaluation {

    private final StatementReader reader = new StatementReader();
    private final Mentions names = new Mentions(Systems.load(), Benchmarks.load());
    private final Map<String, Rows> tasks = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();

    private EvidenceEvaluation() {}

    /**
     * Reads the set in {@code folder}, writes {@code results.jsonl}, {@code forecasts.jsonl} and so
     * on into {@code out}.
     */
    public static EvidenceReport write(Path folder, Path out) {
        return new EvidenceEvaluation().run(EvidenceSet.in(folder), out);
    }

    private EvidenceReport run(EvidenceSet set, Path out) {
        unread.addAll(set.unread());
        for (EvidenceDocument document : set.documents()) {
            try {
                read(document);
            } catch (RuntimeException broken) { // the set goes on; the report names the document
                unread.add(document.id() + ": " + broken);
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        tasks.forEach((task, rows) -> {
            rows.write(out.resolve(task + ".jsonl"));
            counts.put(task, rows.size());
        });
        return new EvidenceReport(set.documents().size(), counts, unread);
    }

    private Rows rows(String task) {
        return tasks.computeIfAbsent(task, name -> new Rows());
    }

    private void read(EvidenceDocument document) {
        parse(document);
        List<TokenizedSentence> sentences = TokenizedSentence.of(document.text());
        for (Mention mention : names.of(document.text(), sentences)) {
            Map<String, Object> row = row("mentions", document, mention.start(), mention.end());
            row.put("text", mention.name());
            row.put("type", type(mention.type()));
        }
        for (Claim claim : reader.read(document.revision(), document.published())) {
            Result result = claim.result();
            if (result != null) {
                write(document, claim, result);
            }
        }
    }

    private void write(EvidenceDocument document, Claim claim, Result result) {
        Quantity value = result.value();
        String system =
                result.system() == null && result.humanBaseline() ? "human" : result.system();
        Map<String, Object> row =
                row("results", document, claim.passage().start(), claim.passage().end());
        row.put("sentence", claim.passage().quote());
        row.put("benchmark", result.benchmark());
        row.put(
                "system",
                system == null || result.scaffold() == null
                        ? system
                        : system + " in " + result.scaffold());
        row.put("value", value.high());
        row.put("value_range", value.isRange() ? List.of(value.low(), value.high()) : null);
        row.put("unit", value.unit().sign());
        row.put(
                "date",
                result.date() == null
                        ? null
                        : result.date().wording() + " " + result.date().from());
    }

    private Map<String, Object> row(String task, EvidenceDocument document, int start, int end) {
        Map<String, Object> row = rows(task).add();
        row.put("doc", document.id());
        row.put("start", document.characters(start));
        row.put("end", document.characters(end));
        return row;
    }

    private static String type(Mention.Type type) {
        return switch (type) {
            case ORGANISATION -> "org";
            case SYSTEM -> "model";
            case BENCHMARK -> "benchmark";
            case PERSON -> "person";
            case PRODUCT -> "product";
        };
    }

    private void parse(EvidenceDocument document) {
        if (document.html() == null) {
            return;
        }
        Article article =
                Articles.html(
                        document.html().getBytes(StandardCharsets.UTF_8),
                        "UTF-8",
                        URI.create(document.url()));
        Map<String, Object> row = rows("parse").add();
        row.put("doc", document.id());
        row.put("title", article.title());
        row.put(
                "published",
                article.published() == null ? null : article.published().from().toString());
        row.put("text", article.text());
    }
}
