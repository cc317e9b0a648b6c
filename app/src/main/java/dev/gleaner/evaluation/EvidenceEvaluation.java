package dev.gleaner.evaluation;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.cite.Citations;
import dev.gleaner.ingest.cite.LinkPlaces;
import dev.gleaner.ingest.compare.Comparison;
import dev.gleaner.ingest.compare.Comparisons;
import dev.gleaner.ingest.compare.Digest;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.link.PageCopies;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.name.Mentions;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.claim.ClaimSorter;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.read.claim.SentenceMarks;
import dev.gleaner.ingest.read.claim.Sort;
import dev.gleaner.ingest.read.forecast.Forecast;
import dev.gleaner.ingest.read.forecast.Forecasts;
import dev.gleaner.ingest.relevance.Holdings;
import dev.gleaner.ingest.relevance.Relevance;
import dev.gleaner.ingest.relevance.Topic;
import dev.gleaner.ingest.relevance.WordCounts;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Tokenizer;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers every task of an evidence set and writes the answers beside each other. */
public final class EvidenceEvaluation {

    /** How far back a statement's benchmark may have been named, in UTF-16 units. */
    private static final int FOCUS = 3_000;

    private final StatementReader reader = new StatementReader();
    private final Mentions names = new Mentions(Systems.load(), Benchmarks.load());
    private final ClaimSorter sorter = ClaimSorter.load();
    private final Map<String, EvidenceDocument> documents = new HashMap<>();
    private final Map<String, List<Mention>> mentioned = new HashMap<>();
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
        copies(set.documents());
        threads(set);
        pairs(set);
        Map<String, Integer> counts = new TreeMap<>();
        tasks.forEach((task, rows) -> {
            rows.write(out.resolve(task + ".jsonl"));
            counts.put(task, rows.size());
        });
        return new EvidenceReport(set.documents().size(), counts, unread);
    }

    private void copies(List<EvidenceDocument> documents) {
        List<PageCopies.Page> pages =
                documents.stream()
                        .map(document ->
                                new PageCopies.Page(
                                        document.id(),
                                        document.site(),
                                        document.title(),
                                        document.text()))
                        .toList();
        for (PageCopies.Pair pair : PageCopies.find(pages)) {
            Map<String, Object> row = rows("copies").add();
            row.put("a", pair.one());
            row.put("b", pair.other());
            row.put("kind", "copy");
            row.put("reason", pair.reason());
        }
    }

    private void pairs(EvidenceSet set) {
        for (JsonNode pair : set.pairs()) {
            try {
                Comparison comparison = Comparisons.compare(digest(pair, "a"), digest(pair, "b"));
                Map<String, Object> row = rows("pairs").add();
                row.put("id", pair.path("id").asString(""));
                row.put(
                        "label",
                        switch (comparison.relation()) {
                            case SAME -> "same_fact";
                            case CONFLICT -> "conflict";
                            case UNRELATED -> "unrelated";
                        });
                row.put("reason", comparison.reason());
            } catch (RuntimeException broken) { // the set goes on; the report names the pair
                unread.add(pair.path("id").asString("") + ": " + broken);
            }
        }
    }

    private Digest digest(JsonNode pair, String side) {
        EvidenceDocument document = documents.get(pair.path("doc_" + side).asString(""));
        if (document == null) {
            throw new IllegalArgumentException("no document " + pair.path("doc_" + side));
        }
        int start = document.text().offsetByCodePoints(0, pair.path("start_" + side).asInt());
        int end = document.text().offsetByCodePoints(0, pair.path("end_" + side).asInt());
        Sentence.Kind kind =
                document.text().charAt(start) == '|' ? Sentence.Kind.ROW : Sentence.Kind.PROSE;
        TokenizedSentence sentence =
                new TokenizedSentence(
                        new Sentence(start, end, kind),
                        Tokenizer.tokens(document.text(), start, end));
        List<Mention> all = mentioned.getOrDefault(document.id(), List.of());
        List<Mention> inside =
                all.stream()
                        .filter(mention -> mention.start() >= start && mention.end() <= end)
                        .toList();
        LocalDate published = document.published() == null ? null : document.published().to();
        boolean forecast = !new Forecasts(document.text(), published).read(sentence).isEmpty();
        return Digest.of(
                document.text(), sentence, inside, surroundings(document, all, start), forecast);
    }

    private Digest.Surroundings surroundings(
            EvidenceDocument document, List<Mention> all, int start) {
        List<TokenizedSentence> title = TokenizedSentence.of(document.title());
        Set<String> systems = new HashSet<>();
        Set<String> benchmarks = new HashSet<>();
        for (Mention mention : names.of(document.title(), title)) {
            if (mention.type() == Mention.Type.SYSTEM) {
                systems.add(Digest.systemKey(mention.name()));
            }
            if (mention.type() == Mention.Type.BENCHMARK) {
                benchmarks.add(Digest.key(mention.name()));
            }
        }
        Map<String, Integer> near = new TreeMap<>();
        for (Mention mention : all) {
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

    private void threads(EvidenceSet set) {
        List<WordCounts> texts =
                set.documents().stream()
                        .map(document -> new WordCounts(document.title(), document.text()))
                        .toList();
        Holdings holdings = Holdings.of(texts);
        for (JsonNode thread : set.threads()) {
            List<String> include = new ArrayList<>();
            thread.path("include").forEach(word -> include.add(word.asString("")));
            Topic topic =
                    new Topic(
                            thread.path("title").asString(""),
                            thread.path("description").asString(""),
                            include);
            Relevance relevance = new Relevance(topic, holdings);
            for (int index = 0; index < texts.size(); index++) {
                Relevance.Score score = relevance.of(texts.get(index));
                Map<String, Object> row = rows("threads").add();
                row.put("thread", thread.path("id").asString(""));
                row.put("doc", set.documents().get(index).id());
                row.put("label", score.degree().name().toLowerCase(Locale.ROOT));
                row.put("score", score.points());
            }
        }
    }

    private Rows rows(String task) {
        return tasks.computeIfAbsent(task, name -> new Rows());
    }

    private void read(EvidenceDocument document) {
        documents.put(document.id(), document);
        parse(document);
        List<TokenizedSentence> sentences = TokenizedSentence.of(document.text());
        Set<Integer> foretold = forecasts(document, sentences);
        List<Mention> mentions = names.of(document.text(), sentences);
        mentioned.put(document.id(), mentions);
        for (Mention mention : mentions) {
            Map<String, Object> row = row("mentions", document, mention.start(), mention.end());
            row.put("text", mention.name());
            row.put("type", type(mention.type()));
        }
        citations(document, sentences, mentions);
        Set<Integer> measured = new HashSet<>();
        for (Claim claim :
                reader.read(document.revision(), document.published(), document.title())) {
            Result result = claim.result();
            if (result != null) {
                write(document, claim, result);
                measured.add(claim.passage().start());
            }
        }
        claims(document, sentences, mentions, measured, foretold);
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

    private Set<Integer> forecasts(EvidenceDocument document, List<TokenizedSentence> sentences) {
        LocalDate published = document.published() == null ? null : document.published().to();
        Set<Integer> starts = new HashSet<>();
        Forecasts reading = new Forecasts(document.text(), published);
        for (TokenizedSentence sentence : sentences) {
            for (Forecast forecast : reading.read(sentence)) {
                starts.add(sentence.sentence().start());
                Map<String, Object> row =
                        row(
                                "forecasts",
                                document,
                                sentence.sentence().start(),
                                sentence.sentence().end());
                row.put(
                        "sentence",
                        document.text()
                                .substring(sentence.sentence().start(), sentence.sentence().end()));
                row.put("probability", forecast.probability());
                DateInterval by = forecast.by();
                row.put(
                        "by",
                        by == null
                                ? null
                                : by.to().equals(LocalDate.MAX)
                                        ? by.wording()
                                        : by.wording() + " (" + by.to() + ")");
                row.put("kind", forecast.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        return starts;
    }

    private void citations(
            EvidenceDocument document, List<TokenizedSentence> sentences, List<Mention> mentions) {
        List<LinkPlaces.Link> links =
                document.links().stream()
                        .map(link -> new LinkPlaces.Link(link.anchor(), link.href()))
                        .toList();
        List<Citation> citations = new ArrayList<>(LinkPlaces.of(document.text(), links));
        citations.addAll(Citations.of(document.title(), document.text(), sentences, mentions));
        for (Citation citation : citations) {
            Map<String, Object> row = row("citations", document, citation.start(), citation.end());
            row.put("kind", citation.kind().word());
            row.put("target", citation.target());
        }
    }

    private void claims(
            EvidenceDocument document,
            List<TokenizedSentence> sentences,
            List<Mention> mentions,
            Set<Integer> measured,
            Set<Integer> foretold) {
        List<SentenceMarks> marks = new ArrayList<>();
        for (TokenizedSentence sentence : sentences) {
            int start = sentence.sentence().start();
            Set<Mention.Type> named = EnumSet.noneOf(Mention.Type.class);
            mentions.stream()
                    .filter(mention ->
                            mention.start() >= start && mention.end() <= sentence.sentence().end())
                    .forEach(mention -> named.add(mention.type()));
            marks.add(new SentenceMarks(measured.contains(start), foretold.contains(start), named));
        }
        List<Judgement> judgements = sorter.sort(document.text(), sentences, marks);
        for (int index = 0; index < sentences.size(); index++) {
            Judgement judgement = judgements.get(index);
            Map<String, Object> row =
                    row(
                            "claims",
                            document,
                            sentences.get(index).sentence().start(),
                            sentences.get(index).sentence().end());
            row.put("checkable", judgement.isCheckable());
            row.put("type", judgement.sort() == Sort.FACT ? "other" : judgement.sort().word());
            row.put("score", judgement.checkable());
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
