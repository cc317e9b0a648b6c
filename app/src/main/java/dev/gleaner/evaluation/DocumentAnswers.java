package dev.gleaner.evaluation;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Source;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.cite.LinkPlaces;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.read.Statement;
import dev.gleaner.ingest.read.Statements;
import dev.gleaner.ingest.read.Voice;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.read.claim.Sort;
import dev.gleaner.ingest.read.forecast.Forecast;
import dev.gleaner.ingest.source.KnownSources;
import dev.gleaner.ingest.text.Sentence;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers that one document gives: results, forecasts, claims, mentions, citations, parse. */
final class DocumentAnswers {

    private static final KnownSources SOURCES = KnownSources.standard();

    private final Map<String, Rows> tasks;

    DocumentAnswers(Map<String, Rows> tasks) {
        this.tasks = tasks;
    }

    private Map<String, Object> row(String task) {
        Rows rows = tasks.get(task);
        if (rows == null) {
            throw new IllegalArgumentException("no task " + task);
        }
        return rows.add();
    }

    private Map<String, Object> row(String task, EvidenceDocument document, int start, int end) {
        Map<String, Object> row = row(task);
        row.put("doc", document.id());
        row.put("start", document.characters(start));
        row.put("end", document.characters(end));
        return row;
    }

    void write(EvidenceDocument document, Statements read) {
        Article article = article(document);
        String author = author(document, article);
        for (Statement statement : read.statements()) {
            switch (statement) {
                case Statement.Measured(Passage passage, Voice voice, Result result) ->
                        result(document, passage, result);
                case Statement.Foretold(Passage passage, Voice voice, Forecast forecast) ->
                        forecast(document, passage, said(voice, author), forecast);
                case Statement.Intended(Passage passage, Voice voice, Forecast goal) -> {
                    if (goal.by() != null) {
                        forecast(document, passage, said(voice, author), goal);
                    }
                }
                case Statement.Said said -> {}
            }
        }
        claims(document, read);
        mentions(document, read);
        citations(document, read);
    }

    private void result(EvidenceDocument document, Passage passage, Result result) {
        Quantity value = result.value();
        String system =
                result.system() == null && result.humanBaseline() ? "human" : result.system();
        DateInterval date = result.date();
        Map<String, Object> row = row("results", document, passage.start(), passage.end());
        row.put("sentence", passage.quote());
        row.put("benchmark", result.benchmark());
        row.put(
                "system",
                system == null || result.scaffold() == null
                        ? system
                        : system + " in " + result.scaffold());
        row.put("value", value.high());
        row.put("value_range", value.isRange() ? List.of(value.low(), value.high()) : null);
        row.put("unit", value.unit().sign());
        row.put("date", date == null ? null : date.wording() + " " + date.from());
    }

    private void forecast(
            EvidenceDocument document, Passage passage, @Nullable String who, Forecast forecast) {
        Map<String, Object> row = row("forecasts", document, passage.start(), passage.end());
        row.put("sentence", passage.quote());
        row.put("who", who);
        row.put("probability", forecast.probability());
        row.put("by", by(forecast.by()));
        row.put("kind", forecast.kind().name().toLowerCase(Locale.ROOT));
    }

    /** Whom the text names, else its author. */
    private static @Nullable String said(Voice voice, @Nullable String author) {
        return voice.who() == null ? author : voice.who();
    }

    /**
     * Who signs the page (a source's name stands for its writer), else who writes the known source,
     * else that source.
     */
    private static @Nullable String author(EvidenceDocument document, @Nullable Article article) {
        if (article != null && article.author() != null) {
            return SOURCES.writer(article.author()).orElse(article.author());
        }
        return SOURCES.byHost(document.site())
                .or(() -> SOURCES.byIssue(document.title()))
                .map(Source::name)
                .map(name -> SOURCES.writer(name).orElse(name))
                .orElse(null);
    }

    private static @Nullable Article article(EvidenceDocument document) {
        if (document.html() == null) {
            return null;
        }
        byte[] page = document.html().getBytes(StandardCharsets.UTF_8);
        return Articles.html(page, "UTF-8", URI.create(document.url()));
    }

    /** As written, with the last day where one is known. */
    private static @Nullable String by(@Nullable DateInterval by) {
        if (by == null) {
            return null;
        }
        return by.to().equals(LocalDate.MAX) ? by.wording() : by.wording() + " (" + by.to() + ")";
    }

    private void claims(EvidenceDocument document, Statements read) {
        for (int index = 0; index < read.sentences().size(); index++) {
            Sentence sentence = read.sentences().get(index).sentence();
            Judgement judgement = read.judgements().get(index);
            Map<String, Object> row = row("claims", document, sentence.start(), sentence.end());
            row.put("checkable", judgement.isCheckable());
            row.put("type", judgement.sort() == Sort.FACT ? "other" : judgement.sort().word());
            row.put("score", judgement.checkable());
        }
    }

    private void mentions(EvidenceDocument document, Statements read) {
        for (Mention mention : read.mentions()) {
            Map<String, Object> row = row("mentions", document, mention.start(), mention.end());
            row.put("text", mention.name());
            row.put("type", type(mention.type()));
        }
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

    private void citations(EvidenceDocument document, Statements read) {
        List<Citation> citations =
                new ArrayList<>(LinkPlaces.of(document.text(), document.links()));
        citations.addAll(read.citations());
        for (Citation citation : citations) {
            Map<String, Object> row = row("citations", document, citation.start(), citation.end());
            row.put("kind", citation.kind().word());
            row.put("target", citation.target());
        }
    }

    void parse(EvidenceDocument document) {
        Article article = article(document);
        if (article == null) {
            return;
        }
        DateInterval published = article.published();
        Map<String, Object> row = row("parse");
        row.put("doc", document.id());
        row.put("title", article.title());
        row.put("published", published == null ? null : published.from().toString());
        row.put("text", article.text());
    }
}
