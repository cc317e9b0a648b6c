package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.read.MarkedPassages;
import dev.gleaner.ingest.read.MarkedPassages.Mark;
import dev.gleaner.ingest.read.MarkedPassages.Passage;
import dev.gleaner.ingest.read.StatementReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param source who said so
 */
record TrainingExample(
        String document, Set<String> features, Sort sort, double weight, Source source) {

    /** Who labelled a sentence. */
    enum Source {
        /** The evidence set's claims: somebody else, so that it can test us. */
        GOLD,
        /** We, reading texts of the evidence set. */
        READ,
        /** The passages' marks for kinds, in English. */
        PASSAGE,
        /** The same in other languages. */
        FOREIGN,
        /** Our own sentences, and sentences of which only a result or forecast is known. */
        OTHER
    }

    private static final List<String> LATER = List.of("third", "fourth", "fifth");
    private static final double OF_GOLD = 1;
    private static final double OF_OFFSETS = 0.4;
    private static final double OF_OWN = 0.3;
    private static final double OF_FORMS = 0.3;
    private static final double OF_RESULTS = 0.4;
    private static final double OF_PASSAGES = 0.1;

    /** Of passages whose marks for kinds know few kinds: most of what is true is an event. */
    private static final double OF_ROUGH_PASSAGES = 0.05;

    private static final double OF_MARKED_RESULTS = 0.2;

    /** The examples of our own making, the same for everybody. */
    static List<TrainingExample> own() throws IOException {
        StatementReader reader = new StatementReader();
        List<TrainingExample> examples = new ArrayList<>();
        for (LabelledPassages.Passage passage : LabelledPassages.read()) {
            ReadDocument read = ReadDocument.of(reader, passage.text(), passage.day(), "");
            for (LabelledPassages.Label label : passage.labels()) {
                Set<String> features = read.features(label.start(), label.end());
                if (features != null) {
                    examples.add(
                            new TrainingExample(
                                    passage.name(),
                                    features,
                                    label.sort(),
                                    passage.name().startsWith("forms") ? OF_FORMS : OF_OWN,
                                    Source.OTHER));
                }
            }
        }
        for (Passage passage : MarkedPassages.all()) {
            addMarked(reader, passage, examples);
        }
        return examples;
    }

    /** The later passages have marks for all kinds, the older ones for few. */
    private static boolean isRough(Passage passage) {
        return LATER.stream().noneMatch(passage.file()::startsWith);
    }

    private static void addMarked(
            StatementReader reader, Passage passage, List<TrainingExample> examples) {
        ReadDocument read = ReadDocument.of(reader, passage.text(), passage.day(), "");
        Set<Integer> done = new HashSet<>();
        for (boolean kinds : List.of(true, false)) {
            for (Mark mark : passage.marks()) {
                int index = read.sentenceBefore(mark.end());
                Sort sort = sort(mark);
                boolean wanted = mark.kind().equals("K") == kinds;
                if (sort != null && wanted && index >= 0 && done.add(index)) {
                    examples.add(
                            new TrainingExample(
                                    "passage " + passage.id(),
                                    read.all().get(index),
                                    sort,
                                    weight(passage, kinds),
                                    source(passage, kinds)));
                }
            }
        }
    }

    private static double weight(Passage passage, boolean kind) {
        return !kind ? OF_MARKED_RESULTS : isRough(passage) ? OF_ROUGH_PASSAGES : OF_PASSAGES;
    }

    private static Source source(Passage passage, boolean kind) {
        boolean english = passage.language().equals("en");
        return !kind || isRough(passage) ? Source.OTHER : english ? Source.PASSAGE : Source.FOREIGN;
    }

    private static @Nullable Sort sort(Mark mark) {
        String told = mark.told();
        return switch (mark.kind()) {
            case "K" ->
                    sort(
                            told.indexOf(' ') < 0 ? "other" : told.substring(told.indexOf(' ') + 1),
                            told.startsWith("y"));
            case "R" -> Sort.RESULT;
            case "F" -> Sort.FORECAST;
            default -> null;
        };
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
        return source != Source.OTHER;
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

    static Sort sort(String type, boolean checkable) {
        return switch (type) {
            case "event" -> checkable ? Sort.EVENT : Sort.EXPERIENCE;
            case "other" -> checkable ? Sort.FACT : Sort.OTHER;
            case "definition" -> checkable ? Sort.DEFINITION : Sort.OTHER;
            default -> Sort.valueOf(type.toUpperCase(Locale.ROOT));
        };
    }

    /** The files of an evidence set. */
    private static final class EvidenceSet {

        private final Path set;
        private final JsonMapper json = JsonMapper.builder().build();
        private final StatementReader reader = new StatementReader();
        private final Map<String, ReadDocument> documents = new HashMap<>();
        private final Set<String> done = new HashSet<>();
        private final List<TrainingExample> examples = new ArrayList<>();

        EvidenceSet(Path set) {
            this.set = set;
        }

        List<TrainingExample> examples() throws IOException {
            for (JsonNode row : rows("claims")) {
                Sort sort = sort(row.path("type").asString(), row.path("checkable").asBoolean());
                add(row, sort, Source.GOLD);
            }
            for (String line : LabelledPassages.lines("offsets.tsv")) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    int start = Integer.parseInt(cells[1]);
                    int end = Integer.parseInt(cells[2]);
                    add(cells[0], start, end, Sort.valueOf(cells[3]), Source.READ);
                }
            }
            for (String file : List.of("results", "forecasts")) {
                String wanted = file.substring(0, file.length() - 1);
                for (JsonNode row : rows(file)) {
                    if (row.path("label").asString().equals(wanted)
                            && !row.path("table").asBoolean(false)) {
                        add(row, Sort.valueOf(wanted.toUpperCase(Locale.ROOT)), Source.OTHER);
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

        private void add(JsonNode row, Sort sort, Source source) throws IOException {
            String document = row.path("doc").asString();
            add(document, row.path("start").asInt(), row.path("end").asInt(), sort, source);
        }

        private void add(String document, int from, int to, Sort sort, Source source)
                throws IOException {
            if (!done.add(document + ":" + from)) {
                return;
            }
            ReadDocument read = document(document);
            int start = read.text().offsetByCodePoints(0, from);
            int end = read.text().offsetByCodePoints(0, to);
            Set<String> features = read.features(start, end);
            if (features != null) {
                examples.add(new TrainingExample(document, features, sort, weight(source), source));
            }
        }

        private static double weight(Source source) {
            return switch (source) {
                case GOLD -> OF_GOLD;
                case READ -> OF_OFFSETS;
                case PASSAGE, FOREIGN, OTHER -> OF_RESULTS;
            };
        }

        private ReadDocument document(String id) throws IOException {
            ReadDocument known = documents.get(id);
            if (known != null) {
                return known;
            }
            JsonNode row = json.readTree(Files.readString(set.resolve("docs/" + id + ".json")));
            String published = row.path("published").asString("");
            LocalDate day =
                    published.length() < 10
                            ? null
                            : LocalDate.parse(published.substring(0, 10).replace('/', '-'));
            ReadDocument read =
                    ReadDocument.of(
                            reader,
                            row.path("text").asString(),
                            day,
                            row.path("title").asString(""));
            documents.put(id, read);
            return read;
        }
    }
}
