package dev.gleaner.ingest.read;

import dev.gleaner.graph.Quantity.Unit;
import dev.gleaner.ingest.read.MarkedPassages.Passage;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.TokenizedSentence;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text whose scores are known: a passage of our own, or a document of an evidence set.
 *
 * @param group texts that say much the same are in one group, and never on both sides of a trial
 * @param read the stretches that were read and labelled completely
 */
record TrainingText(
        String name,
        String group,
        String title,
        String language,
        String text,
        List<int[]> read,
        List<Told> told) {

    private static final String OURS = "passage ";

    private static final Pattern PEOPLE =
            Pattern.compile(
                    "\\b(humans?|people|persons?|participants?|experts?|volunteers?|annotators?|engineers?|trainees?"
                            + "|students?|players?|teachers?|contractors?|contributors?|doctors?|radiologists?|residents?"
                            + "|(?:super)?forecasters?|public|developers?|professionals?|beginners?|testers?|mathematicians?"
                            + "|linguists?|accountants?|officers?|clerks?|tutors?|physicians?|nurses?|lawyers?|virologists?"
                            + "|biologists?|maids?|class|experten?|menschen|lyc\u00e9ens?|personas|residentes)\\b"
                            + "|\u4eba|\uc0ac\ub78c",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * A score that is told.
     *
     * @param start where its sentence begins, in UTF-16 units
     * @param tolerance relative
     * @param wanted false where a reader may call it a score or not
     * @param tests names of what it was scored on
     * @param system who scored it; empty when nobody, or people did
     */
    record Told(
            int start,
            int end,
            double low,
            double high,
            double tolerance,
            String unit,
            boolean wanted,
            List<String> tests,
            String system,
            boolean people) {

        private static final double TINY = 1e-9;

        boolean isIn(Measure measure) {
            return start - 2 <= measure.start() && measure.end() <= end + 2;
        }

        boolean is(Measure measure) {
            double factor = factor(measure.quantity().unit()) / factor(unit);
            double slack = Math.abs(low) * tolerance + TINY;
            double least = measure.quantity().low() * factor;
            double most = measure.quantity().high() * factor;
            boolean share = unit.equals("%") && measure.bare();
            return Math.abs(least - low) <= slack
                    || Math.abs(most - high) <= slack
                    || share && Math.abs(least * 100 - low) <= slack
                    || least >= low - slack && most <= high + slack;
        }

        private static double factor(Unit unit) {
            return switch (unit) {
                case MINUTES -> 60;
                case HOURS -> 3_600;
                case DAYS -> 86_400;
                default -> 1;
            };
        }

        private static double factor(String unit) {
            return switch (unit.toLowerCase(Locale.ROOT)) {
                case "min", "minute", "minutes" -> 60;
                case "h", "hour", "hours" -> 3_600;
                case "d", "day", "days" -> 86_400;
                default -> 1;
            };
        }
    }

    /** Whether the text with this name is a passage of our own. */
    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }

    /** The passages of our own. */
    static List<TrainingText> own() throws IOException {
        List<TrainingText> texts = new ArrayList<>();
        for (Passage passage : MarkedPassages.all()) {
            texts.add(of(passage));
        }
        return texts;
    }

    private static TrainingText of(Passage passage) {
        List<TokenizedSentence> sentences = TokenizedSentence.of(passage.text());
        List<Told> told = new ArrayList<>();
        for (MarkedPassages.Stated stated : passage.values()) {
            int start = 0;
            for (TokenizedSentence sentence : sentences) {
                if (sentence.sentence().start() < stated.end()) {
                    start = sentence.sentence().start();
                }
            }
            boolean people = PEOPLE.matcher(stated.system()).find();
            told.add(
                    new Told(
                            start,
                            stated.end(),
                            stated.value(),
                            stated.value(),
                            0.005,
                            stated.unit(),
                            stated.wanted(),
                            stated.test().isEmpty() ? List.of() : List.of(stated.test()),
                            people ? "" : stated.system(),
                            people));
        }
        return new TrainingText(
                OURS + passage.id(),
                passage.file(),
                "",
                passage.language(),
                passage.text(),
                List.of(new int[] {0, passage.text().length()}),
                told);
    }

    /**
     * The documents of an evidence set.
     *
     * @param works what work each document belongs to
     */
    static List<TrainingText> of(Path set, Map<String, String> works) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, TrainingText> texts = new HashMap<>();
        for (String id : Files.readAllLines(set.resolve("dev.txt"))) {
            Path file = set.resolve("docs").resolve(id.strip() + ".json");
            if (!id.isBlank() && Files.exists(file)) {
                JsonNode document = json.readTree(Files.readString(file));
                texts.put(
                        id.strip(),
                        new TrainingText(
                                id.strip(),
                                works.getOrDefault(id.strip(), id.strip()),
                                document.path("title").asString(""),
                                document.path("language").asString(""),
                                document.path("text").asString(""),
                                new ArrayList<>(),
                                new ArrayList<>()));
            }
        }
        for (String line : Files.readAllLines(set.resolve("gold/regions.jsonl"))) {
            JsonNode row = json.readTree(line);
            TrainingText text = texts.get(row.path("doc").asString(""));
            if (text != null) {
                row.path("regions")
                        .forEach(region ->
                                text.read()
                                        .add(
                                                new int[] {
                                                    text.at(region.get(0).asInt()),
                                                    text.at(region.get(1).asInt())
                                                }));
            }
        }
        for (String line : Files.readAllLines(set.resolve("gold/results.jsonl"))) {
            JsonNode row = json.readTree(line);
            TrainingText text = texts.get(row.path("doc").asString(""));
            if (text != null && !Set.of("negative").contains(row.path("label").asString(""))) {
                text.told().add(told(row, text));
            }
        }
        return texts.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Told told(JsonNode row, TrainingText text) {
        boolean range = row.path("value_range").isArray();
        double value = row.path("value").asDouble(Double.NaN);
        List<String> tests = new ArrayList<>();
        for (String name : List.of("benchmark", "benchmark_canonical")) {
            if (row.path(name).isString()) {
                tests.add(row.path(name).asString());
            }
        }
        boolean people = row.path("human_baseline").asBoolean(false);
        return new Told(
                text.at(row.path("start").asInt()),
                text.at(row.path("end").asInt()),
                range ? row.path("value_range").get(0).asDouble() : value,
                range ? row.path("value_range").get(1).asDouble() : value,
                row.path("approx").asBoolean(false) ? 0.03 : 0.005,
                row.path("unit").isString() ? row.path("unit").asString() : "",
                row.path("label").asString("").equals("result"),
                tests,
                people || !row.path("system").isString() ? "" : row.path("system").asString(),
                people);
    }

    /** The set counts code points. */
    private int at(int points) {
        return text.offsetByCodePoints(0, Math.min(points, text.codePointCount(0, text.length())));
    }
}
