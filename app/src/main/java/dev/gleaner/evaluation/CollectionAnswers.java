package dev.gleaner.evaluation;

import dev.gleaner.ingest.link.PageCopies;
import dev.gleaner.ingest.relevance.Holdings;
import dev.gleaner.ingest.relevance.Relevance;
import dev.gleaner.ingest.relevance.Topic;
import dev.gleaner.ingest.relevance.WordCounts;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers that all documents together give: copies, and what belongs to which thread. */
final class CollectionAnswers {

    private final Map<String, Rows> tasks;
    private final EvidenceSet set;

    CollectionAnswers(Map<String, Rows> tasks, EvidenceSet set) {
        this.tasks = tasks;
        this.set = set;
    }

    void writeCopies() {
        Rows rows = tasks.getOrDefault("copies", new Rows());
        List<PageCopies.Page> pages =
                set.documents().stream()
                        .map(document ->
                                new PageCopies.Page(
                                        document.id(),
                                        document.site(),
                                        document.title(),
                                        document.text()))
                        .toList();
        for (PageCopies.Pair pair : PageCopies.find(pages)) {
            Map<String, Object> row = rows.add();
            row.put("a", pair.one());
            row.put("b", pair.other());
            row.put("kind", "copy");
            row.put("reason", pair.reason());
        }
    }

    void writeThreads() {
        List<WordCounts> texts =
                set.documents().stream()
                        .map(document -> new WordCounts(document.title(), document.text()))
                        .toList();
        Holdings holdings = Holdings.of(texts);
        for (JsonNode thread : set.threads()) {
            Relevance relevance = new Relevance(topic(thread), holdings);
            for (int index = 0; index < texts.size(); index++) {
                String document = set.documents().get(index).id();
                write(thread, document, relevance.of(texts.get(index)));
            }
        }
    }

    private void write(JsonNode thread, String document, Relevance.Score score) {
        Map<String, Object> row = tasks.getOrDefault("threads", new Rows()).add();
        row.put("thread", thread.path("id").asString(""));
        row.put("doc", document);
        row.put("label", score.degree().name().toLowerCase(Locale.ROOT));
        row.put("score", score.points());
    }

    private static Topic topic(JsonNode thread) {
        List<String> include = new ArrayList<>();
        thread.path("include").forEach(word -> include.add(word.asString("")));
        return new Topic(
                thread.path("title").asString(""),
                thread.path("description").asString(""),
                include);
    }
}
