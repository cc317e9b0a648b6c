package dev.gleaner.evaluation;

import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.Statements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers every task of an evidence set and writes the answers beside each other. */
public final class EvidenceEvaluation {

    private static final List<String> TASKS =
            List.of(
                    "results",
                    "forecasts",
                    "claims",
                    "mentions",
                    "citations",
                    "pairs",
                    "copies",
                    "threads",
                    "parse");

    private final StatementReader reader = new StatementReader();
    private final Map<String, Rows> tasks = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();

    private EvidenceEvaluation() {
        TASKS.forEach(task -> tasks.put(task, new Rows()));
    }

    /**
     * Reads the set in {@code folder}, writes {@code results.jsonl}, {@code forecasts.jsonl} and so
     * on into {@code out}; a task without an answer gives an empty file.
     */
    public static EvidenceReport write(Path folder, Path out) {
        return new EvidenceEvaluation().run(EvidenceSet.in(folder), out);
    }

    private EvidenceReport run(EvidenceSet set, Path out) {
        unread.addAll(set.unread());
        DocumentAnswers answers = new DocumentAnswers(tasks);
        Map<String, EvidenceDocument> documents = new HashMap<>();
        Map<String, Statements> statements = new HashMap<>();
        for (EvidenceDocument document : set.documents()) {
            documents.put(document.id(), document);
            attempt(
                    document.id(),
                    () -> {
                        Statements read =
                                reader.statements(
                                        document.revision(),
                                        document.published(),
                                        document.title());
                        statements.put(document.id(), read);
                        answers.write(document, read);
                    });
            attempt(document.id(), () -> answers.parse(document));
        }
        CollectionAnswers collection = new CollectionAnswers(tasks, set);
        collection.writeCopies();
        collection.writeThreads();
        PairAnswers pairs = new PairAnswers(tasks, reader, documents, statements);
        set.pairs().forEach(pair -> attempt(pair.path("id").asString(""), () -> pairs.write(pair)));
        Map<String, Integer> counts = new TreeMap<>();
        tasks.forEach((task, rows) -> {
            rows.write(out.resolve(task + ".jsonl"));
            counts.put(task, rows.size());
        });
        return new EvidenceReport(set.documents().size(), counts, unread);
    }

    private void attempt(String id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) { // the set goes on; the report names what broke
            unread.add(id + ": " + broken);
        }
    }
}
