package dev.gleaner.ingest.read.claim;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.name.Mentions;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.read.forecast.Forecasts;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import java.util.TreeSet;

/**
 * Trains {@code weights.tsv} from labelled sentences and tells, by leaving each document out once,
 * what to expect on documents never seen.
 *
 * <p>Run by hand: {@code ClaimTrainer SET OUT}. SET holds {@code docs/*.json} and {@code
 * gold/claims.jsonl} ({@code doc, start, end, type, checkable}); sentences of {@code
 * gold/results.jsonl} and {@code gold/forecasts.jsonl} are added with a smaller weight, and those
 * of {@code added.jsonl} ({@code doc, start, end, sort}), labelled by us, where there is one.
 * Softmax regression, gradient descent from zero, L2 penalty: no chance is involved, the same set
 * gives the same file.
 */
final class ClaimTrainer {

    private static final int DOCUMENTS_NEEDED = 5;
    private static final double PENALTY = 0.005;
    private static final double STEP = 2;
    private static final int ROUNDS = 300;
    private static final double WEIGHT_OF_OWN = 0.7;
    private static final double WEIGHT_OF_ADDED = 0.25;

    private ClaimTrainer() {}

    private record Example(
            String document,
            Set<String> features,
            Sort sort,
            double weight,
            boolean added,
            String quote) {}

    public static void main(String[] arguments) throws IOException {
        List<Example> examples = examples(Path.of(arguments[0]));
        report(examples);
        write(Path.of(arguments[1]), train(examples));
    }

    private static Map<String, double[]> train(List<Example> examples) {
        Map<String, double[]> weights = new TreeMap<>();
        Map<String, Set<String>> holders = new HashMap<>();
        examples.forEach(example ->
                example.features()
                        .forEach(feature ->
                                holders.computeIfAbsent(feature, name -> new HashSet<>())
                                        .add(example.document())));
        holders.forEach((feature, documents) -> {
            if (documents.size() >= DOCUMENTS_NEEDED) {
                weights.put(feature, new double[Sort.values().length]);
            }
        });
        double total = examples.stream().mapToDouble(Example::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            ClaimSorter sorter = new ClaimSorter(weights);
            Map<String, double[]> gradient = new HashMap<>();
            weights.keySet()
                    .forEach(feature -> gradient.put(feature, new double[Sort.values().length]));
            for (Example example : examples) {
                Map<Sort, Double> probabilities = sorter.probabilities(example.features());
                for (Sort sort : Sort.values()) {
                    double error =
                            (sort == example.sort() ? 1 : 0)
                                    - probabilities.getOrDefault(sort, 0.0);
                    for (String feature : example.features()) {
                        double[] row = gradient.get(feature);
                        if (row != null) {
                            row[sort.ordinal()] += example.weight() * error / total;
                        }
                    }
                }
            }
            weights.forEach((feature, row) -> {
                double[] slope = gradient.getOrDefault(feature, new double[row.length]);
                for (int sort = 0; sort < row.length; sort++) {
                    row[sort] += STEP * (slope[sort] - PENALTY * row[sort]);
                }
            });
        }
        return weights;
    }

    private static void report(List<Example> examples) {
        Set<String> documents = new TreeSet<>();
        examples.stream()
                .filter(example -> !example.added())
                .forEach(example -> documents.add(example.document()));
        double[] thresholds = {0.25, 0.3, 0.35, 0.4, 0.45, 0.5};
        int[][] byThreshold = new int[thresholds.length][3];
        int[][] table = new int[Sort.values().length][Sort.values().length];
        for (String document : documents) {
            ClaimSorter sorter =
                    new ClaimSorter(
                            train(
                                    examples.stream()
                                            .filter(one -> !one.document().equals(document))
                                            .toList()));
            for (Example example : examples) {
                if (example.document().equals(document) && !example.added()) {
                    double checkable =
                            ClaimSorter.judge(sorter.probabilities(example.features())).checkable();
                    for (int index = 0; index < thresholds.length; index++) {
                        boolean claims = checkable >= thresholds[index];
                        boolean right = claims == example.sort().isCheckable();
                        byThreshold[index][0] += claims && right ? 1 : 0;
                        byThreshold[index][1] += claims && !right ? 1 : 0;
                        byThreshold[index][2] += !claims && !right ? 1 : 0;
                    }
                    Sort said = ClaimSorter.judge(sorter.probabilities(example.features())).sort();
                    table[example.sort().ordinal()][said.ordinal()]++;
                }
            }
        }
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Sort gold : Sort.values()) {
            StringBuilder line =
                    new StringBuilder(String.format(Locale.ROOT, "%-11s", gold.word()));
            for (Sort said : Sort.values()) {
                int count = table[gold.ordinal()][said.ordinal()];
                line.append(String.format(Locale.ROOT, "%5d", count));
                right += gold.isCheckable() && said.isCheckable() ? count : 0;
                wrong += !gold.isCheckable() && said.isCheckable() ? count : 0;
                missed += gold.isCheckable() && !said.isCheckable() ? count : 0;
            }
            System.out.println(line);
        }
        for (int index = 0; index < thresholds.length; index++) {
            int[] counts = byThreshold[index];
            System.out.printf(
                    Locale.ROOT,
                    "from %.2f: F1 %.3f%n",
                    thresholds[index],
                    2.0 * counts[0] / (2 * counts[0] + counts[1] + counts[2]));
        }
        System.out.printf(
                Locale.ROOT,
                "left out: checkable F1 %.3f (right %d, wrong %d, missed %d)%n",
                2.0 * right / (2 * right + wrong + missed),
                right,
                wrong,
                missed);
    }

    private static void write(Path out, Map<String, double[]> weights) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        # What each feature of a sentence counts for each sort (softmax regression).
                        # Made by ClaimTrainer (ingest, test scope) from 255 sentences labelled by hand, 251 labelled by us, and, with a quarter of
                        # the weight, sentences labelled as results and forecasts; the sentences themselves are not kept here.
                        # feature	RESULT	FORECAST	EVENT	DEFINITION	FACT	OPINION	OTHER
                        """);
        weights.forEach((feature, row) -> {
            text.append(feature);
            for (double weight : row) {
                text.append(String.format(Locale.ROOT, "\t%.3f", weight));
            }
            text.append('\n');
        });
        Files.writeString(out, text);
    }

    private static List<Example> examples(Path set) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Example> examples = new ArrayList<>();
        Map<String, Read> read = new HashMap<>();
        Set<String> labelled = new HashSet<>();
        for (String line : Files.readAllLines(set.resolve("gold/claims.jsonl"))) {
            JsonNode row = json.readTree(line);
            labelled.add(row.path("doc").asString() + row.path("start").asInt());
            add(
                    set,
                    json,
                    read,
                    examples,
                    row,
                    sort(row.path("type").asString(), row.path("checkable").asBoolean()),
                    1);
        }
        Path more = set.resolve("added.jsonl");
        if (Files.exists(more)) {
            for (String line : Files.readAllLines(more)) {
                JsonNode row = json.readTree(line);
                if (labelled.add(row.path("doc").asString() + row.path("start").asInt())) {
                    add(
                            set,
                            json,
                            read,
                            examples,
                            row,
                            Sort.valueOf(row.path("sort").asString()),
                            WEIGHT_OF_OWN);
                }
            }
        }
        Set<String> done = new HashSet<>(labelled);
        for (String file : List.of("results", "forecasts")) {
            String wanted = file.substring(0, file.length() - 1);
            for (String line : Files.readAllLines(set.resolve("gold/" + file + ".jsonl"))) {
                JsonNode row = json.readTree(line);
                boolean fits =
                        row.path("label").asString().equals(wanted)
                                && !row.path("table").asBoolean(false);
                if (fits && done.add(row.path("doc").asString() + row.path("start").asInt())) {
                    add(
                            set,
                            json,
                            read,
                            examples,
                            row,
                            Sort.valueOf(wanted.toUpperCase(Locale.ROOT)),
                            WEIGHT_OF_ADDED);
                }
            }
        }
        return examples;
    }

    private static Sort sort(String type, boolean checkable) {
        return switch (type) {
            case "other" -> checkable ? Sort.FACT : Sort.OTHER;
            case "definition" -> checkable ? Sort.DEFINITION : Sort.OTHER;
            default -> Sort.valueOf(type.toUpperCase(Locale.ROOT));
        };
    }

    private static void add(
            Path set,
            JsonMapper json,
            Map<String, Read> read,
            List<Example> examples,
            JsonNode row,
            Sort sort,
            double weight)
            throws IOException {
        String document = row.path("doc").asString();
        if (!read.containsKey(document)) {
            read.put(
                    document,
                    Read.of(
                            json.readTree(
                                    Files.readString(set.resolve("docs/" + document + ".json")))));
        }
        Read text = read.get(document);
        int start = text.text().offsetByCodePoints(0, row.path("start").asInt());
        int end = text.text().offsetByCodePoints(0, row.path("end").asInt());
        for (int index = 0; index < text.sentences().size(); index++) {
            TokenizedSentence sentence = text.sentences().get(index);
            int shared =
                    Math.min(end, sentence.sentence().end())
                            - Math.max(start, sentence.sentence().start());
            int shorter =
                    Math.min(end - start, sentence.sentence().end() - sentence.sentence().start());
            if (sentence.isReadable() && shared >= 0.8 * shorter) {
                examples.add(
                        new Example(
                                document,
                                text.features().get(index),
                                sort,
                                weight,
                                weight < 1,
                                text.text()
                                        .substring(start, Math.min(end, start + 170))
                                        .replace("\n", " ")));
                return;
            }
        }
    }

    /** A document as the readers see it. */
    private record Read(
            String text, List<TokenizedSentence> sentences, List<Set<String>> features) {

        static Read of(JsonNode json) {
            String text = json.path("text").asString();
            String published = json.path("published").asString("");
            LocalDate day =
                    published.length() < 10
                            ? null
                            : LocalDate.parse(published.substring(0, 10).replace('/', '-'));
            List<TokenizedSentence> sentences = TokenizedSentence.of(text);
            List<Mention> mentions =
                    new Mentions(Systems.load(), Benchmarks.load()).of(text, sentences);
            Set<Integer> results = results(text, day);
            Forecasts forecasts = new Forecasts(text, day);
            List<SentenceMarks> marks = new ArrayList<>();
            for (TokenizedSentence sentence : sentences) {
                Set<Mention.Type> named = EnumSet.noneOf(Mention.Type.class);
                for (Mention mention : mentions) {
                    if (mention.start() >= sentence.sentence().start()
                            && mention.end() <= sentence.sentence().end()) {
                        named.add(mention.type());
                    }
                }
                marks.add(
                        new SentenceMarks(
                                results.contains(sentence.sentence().start()),
                                !forecasts.read(sentence).isEmpty(),
                                named));
            }
            return new Read(text, sentences, Features.of(text, sentences, marks));
        }

        private static Set<Integer> results(String text, @Nullable LocalDate day) {
            Revision revision =
                    Revision.of(
                            Id.of("item", text), "", text, BodyState.FULL, "und", Instant.EPOCH);
            Set<Integer> starts = new HashSet<>();
            for (Claim claim :
                    new StatementReader()
                            .read(revision, day == null ? null : DateInterval.day(day))) {
                if (claim.result() != null) {
                    starts.add(claim.passage().start());
                }
            }
            return starts;
        }
    }
}
