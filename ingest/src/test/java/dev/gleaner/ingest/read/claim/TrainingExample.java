package dev.gleaner.ingest.read.claim;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.read.Statement;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.Statements;
import dev.gleaner.ingest.text.Sentence;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A sentence with its features and its sort.
 *
 * @param document where it stands
 * @param weight how much it counts in training
 * @param gold whether somebody else labelled it as a claim or none, so that it can test us
 */
record TrainingExample(
        String document, Set<String> features, Sort sort, double weight, boolean gold) {

    private static final double OF_GOLD = 1;
    private static final double OF_OFFSETS = 0.7;
    private static final double OF_OWN = 0.3;
    private static final double OF_RESULTS = 0.4;
    private static final int SMALL = 40;

    /** The examples of our own making, the same for everybody. */
    static List<TrainingExample> own() throws IOException {
        StatementReader reader = new StatementReader();
        List<TrainingExample> examples = new ArrayList<>();
        for (LabelledPassages.Passage passage : LabelledPassages.read()) {
            Read read = Read.of(reader, passage.text(), passage.day(), "");
            for (LabelledPassages.Label label : passage.labels()) {
                Set<String> features = read.features(label.start(), label.end());
                if (features != null) {
                    examples.add(
                            new TrainingExample(
                                    passage.name(), features, label.sort(), OF_OWN, false));
                }
            }
        }
        return examples;
    }

    /**
     * The examples of an evidence set: {@code gold/claims.jsonl}, our {@code offsets.tsv}, and with
     * little weight the sentences of {@code gold/results.jsonl} and {@code gold/forecasts.jsonl}.
     */
    static List<TrainingExample> of(Path set) throws IOException {
        return new EvidenceSet(set).examples();
    }

    /** Whether a person read the sentence in somebody's text and said what it is. */
    boolean labelledByReading() {
        return gold || weight == OF_OFFSETS;
    }

    /** The work each document of an evidence set belongs to: copies, abstracts, comments on it. */
    static Map<String, String> works(Path set) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, String> works = new HashMap<>();
        for (String line : Files.readAllLines(set.resolve("gold/copies.jsonl"))) {
            JsonNode row = json.readTree(line);
            List<String> members = new ArrayList<>();
            row.path("members").forEach(member -> members.add(member.path("doc").asString()));
            String known =
                    members.stream()
                            .filter(works::containsKey)
                            .map(works::get)
                            .findFirst()
                            .orElse(row.path("group").asString());
            members.forEach(member -> works.putIfAbsent(member, known));
        }
        return works;
    }

    private static Sort sort(String type, boolean checkable) {
        return switch (type) {
            case "other" -> checkable ? Sort.FACT : Sort.OTHER;
            case "definition" -> checkable ? Sort.DEFINITION : Sort.OTHER;
            default -> Sort.valueOf(type.toUpperCase(Locale.ROOT));
        };
    }

    /** A document as the readers see it. */
    private record Read(String text, List<Sentence> sentences, List<Set<String>> all) {

        static Read of(StatementReader reader, String text, @Nullable LocalDate day, String title) {
            Revision revision =
                    Revision.of(
                            Id.of("item", text), "", text, BodyState.FULL, "und", Instant.EPOCH);
            Statements read =
                    reader.statements(revision, day == null ? null : DateInterval.day(day), title);
            Set<Integer> results = new HashSet<>();
            Set<Integer> forecasts = new HashSet<>();
            for (Statement statement : read.statements()) {
                int start = statement.passage().start();
                switch (statement) {
                    case Statement.Measured measured -> results.add(start);
                    case Statement.Foretold foretold -> forecasts.add(start);
                    case Statement.Intended intended when intended.goal().by() != null ->
                            forecasts.add(start);
                    case Statement.Intended undated -> {}
                    case Statement.Said said -> {}
                }
            }
            return new Read(
                    text,
                    read.sentences().stream().map(one -> one.sentence()).toList(),
                    Features.of(
                            text,
                            read.sentences(),
                            SentenceMarks.of(
                                    read.sentences(), read.mentions(), results, forecasts)));
        }

        /** Of the sentence that a label means, none where we cut the text differently. */
        @Nullable Set<String> features(int start, int end) {
            for (int index = 0; index < sentences.size(); index++) {
                Sentence sentence = sentences.get(index);
                int length = sentence.end() - sentence.start();
                int shared = Math.min(end, sentence.end()) - Math.max(start, sentence.start());
                boolean alike = Math.min(end - start, length) > SMALL || length < 2 * (end - start);
                if (shared >= 0.8 * Math.min(end - start, length) && alike) {
                    return all.get(index);
                }
            }
            return null;
        }
    }

    /** The files of an evidence set. */
    private static final class EvidenceSet {

        private final Path set;
        private final JsonMapper json = JsonMapper.builder().build();
        private final StatementReader reader = new StatementReader();
        private final Map<String, Read> documents = new HashMap<>();
        private final Set<String> done = new HashSet<>();
        private final List<TrainingExample> examples = new ArrayList<>();

        EvidenceSet(Path set) {
            this.set = set;
        }

        List<TrainingExample> examples() throws IOException {
            for (JsonNode row : rows("claims")) {
                Sort sort = sort(row.path("type").asString(), row.path("checkable").asBoolean());
                add(row, sort, OF_GOLD);
            }
            for (String line : LabelledPassages.lines("offsets.tsv")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    int start = Integer.parseInt(cells[1]);
                    int end = Integer.parseInt(cells[2]);
                    add(cells[0], start, end, Sort.valueOf(cells[3]), OF_OFFSETS);
                }
            }
            for (String file : List.of("results", "forecasts")) {
                String wanted = file.substring(0, file.length() - 1);
                for (JsonNode row : rows(file)) {
                    if (row.path("label").asString().equals(wanted)
                            && !row.path("table").asBoolean(false)) {
                        add(row, Sort.valueOf(wanted.toUpperCase(Locale.ROOT)), OF_RESULTS);
                    }
                }
            }
            return examples;
        }

        private List<JsonNode> rows(String file) throws IOException {
            return Files.readAllLines(set.resolve("gold/" + file + ".jsonl")).stream()
                    .map(json::readTree)
                    .toList();
        }

        private void add(JsonNode row, Sort sort, double weight) throws IOException {
            String document = row.path("doc").asString();
            add(document, row.path("start").asInt(), row.path("end").asInt(), sort, weight);
        }

        private void add(String document, int from, int to, Sort sort, double weight)
                throws IOException {
            if (!done.add(document + ":" + from)) {
                return;
            }
            Read read = document(document);
            int start = read.text().offsetByCodePoints(0, from);
            int end = read.text().offsetByCodePoints(0, to);
            Set<String> features = read.features(start, end);
            if (features != null) {
                examples.add(
                        new TrainingExample(document, features, sort, weight, weight == OF_GOLD));
            }
        }

        private Read document(String id) throws IOException {
            Read known = documents.get(id);
            if (known != null) {
                return known;
            }
            JsonNode row = json.readTree(Files.readString(set.resolve("docs/" + id + ".json")));
            String published = row.path("published").asString("");
            LocalDate day =
                    published.length() < 10
                            ? null
                            : LocalDate.parse(published.substring(0, 10).replace('/', '-'));
            Read read =
                    Read.of(
                            reader,
                            row.path("text").asString(),
                            day,
                            row.path("title").asString(""));
            documents.put(id, read);
            return read;
        }
    }
}
