package dev.gleaner.evaluation;

import dev.gleaner.ingest.compare.Comparison;
import dev.gleaner.ingest.compare.Comparisons;
import dev.gleaner.ingest.compare.Digest;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.Statements;
import dev.gleaner.ingest.read.forecast.Forecasts;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Tokenizer;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The answers to pairs of sentences: one fact, a conflict, or unrelated. */
final class PairAnswers {

    /** How far back a statement's benchmark may have been named, in UTF-16 units. */
    private static final int FOCUS = 3_000;

    private final Map<String, Rows> tasks;
    private final StatementReader reader;
    private final Map<String, EvidenceDocument> documents;
    private final Map<String, Statements> statements;

    PairAnswers(
            Map<String, Rows> tasks,
            StatementReader reader,
            Map<String, EvidenceDocument> documents,
            Map<String, Statements> statements) {
        this.tasks = tasks;
        this.reader = reader;
        this.documents = documents;
        this.statements = statements;
    }

    void write(JsonNode pair) {
        Comparison comparison = Comparisons.compare(digest(pair, "a"), digest(pair, "b"));
        Map<String, Object> row = tasks.getOrDefault("pairs", new Rows()).add();
        row.put("id", pair.path("id").asString(""));
        row.put(
                "label",
                switch (comparison.relation()) {
                    case SAME -> "same_fact";
                    case CONFLICT -> "conflict";
                    case UNRELATED -> "unrelated";
                });
        row.put("reason", comparison.reason());
    }

    private Digest digest(JsonNode pair, String side) {
        String id = pair.path("doc_" + side).asString("");
        EvidenceDocument document = documents.get(id);
        Statements read = statements.get(id);
        if (document == null || read == null) {
            throw new IllegalArgumentException("no document " + id);
        }
        String text = document.text();
        int start = text.offsetByCodePoints(0, pair.path("start_" + side).asInt());
        int end = text.offsetByCodePoints(0, pair.path("end_" + side).asInt());
        Sentence.Kind kind = text.charAt(start) == '|' ? Sentence.Kind.ROW : Sentence.Kind.PROSE;
        TokenizedSentence sentence =
                new TokenizedSentence(
                        new Sentence(start, end, kind), Tokenizer.tokens(text, start, end));
        List<Mention> inside =
                read.mentions().stream()
                        .filter(mention -> mention.start() >= start && mention.end() <= end)
                        .toList();
        LocalDate published = document.published() == null ? null : document.published().to();
        boolean forecast = !new Forecasts(text, published).read(sentence).isEmpty();
        return Digest.of(text, sentence, inside, around(document, read, start), forecast);
    }

    private Digest.Surroundings around(EvidenceDocument document, Statements read, int start) {
        Set<String> systems = new HashSet<>();
        Set<String> benchmarks = new HashSet<>();
        for (Mention mention : reader.mentions(document.title())) {
            if (mention.type() == Mention.Type.SYSTEM) {
                systems.add(Digest.systemKey(mention.name()));
            }
            if (mention.type() == Mention.Type.BENCHMARK) {
                benchmarks.add(Digest.key(mention.name()));
            }
        }
        Map<String, Integer> near = new TreeMap<>();
        for (Mention mention : read.mentions()) {
            boolean before = mention.end() <= start && mention.start() >= start - FOCUS;
            if (before && mention.type() == Mention.Type.BENCHMARK) {
                near.merge(Digest.key(mention.name()), 1, Integer::sum);
            }
        }
        near.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> benchmarks.add(most.getKey()));
        return new Digest.Surroundings(systems, benchmarks);
    }
}
