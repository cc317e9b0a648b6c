package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.Charsets;
import dev.gleaner.ingest.extract.metadata.PageMetadata;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the forest and the lexicons of the block classifier on the development halves of the
 * public article sets, and prints what the folds score on pages of sites that they have not seen.
 *
 * <p>Arguments: the folder of the sets ({@code scrapinghub.tsv}, {@code trafeval.tsv}, {@code
 * wcxb-dev.tsv} with their truths under {@code sets/}), and the folder to write {@code
 * blocks.forest.gz}, {@code names.lexicon.gz} and {@code words.lexicon.gz} to, or {@code -} to
 * write nothing.
 */
final class TrainForests {

    private static final int FOLDS = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrainForests() {}

    public static void main(String[] arguments) throws IOException {
        Path sets = Path.of(arguments[0]);
        long start = System.nanoTime();
        List<TrainingPage> pages = new ArrayList<>();
        pages.addAll(load(sets, "scrapinghub"));
        pages.addAll(load(sets, "wcxb-dev"));
        pages.addAll(load(sets, "trafeval"));
        WordCount names = countNames(pages);
        WordCount words = countWords(pages);
        writeRows(pages, names, words);
        System.out.printf(
                "%d pages, %d lines, %.1f s%n",
                pages.size(),
                pages.stream().mapToInt(page -> page.lines.size()).sum(),
                (System.nanoTime() - start) / 1e9);
        pages.forEach(page -> System.arraycopy(page.labels, 0, page.votes, 0, page.votes.length));
        System.out.println("labels   " + Metrics.of(pages, page -> page.text(0.5)));
        folds(pages);
        report("alone  ", pages);
        pages.forEach(page -> Groups.settle(page.lines, page.votes));
        for (TrainingPage page : pages) {
            TrainingText text = Objects.requireNonNull(TEXTS.get(page));
            Groups.keepTablesInside(page.lines, page.votes, MainText.limit(page.lines, page.votes));
            Rules rules = new Rules(text.read(), text.facts());
            for (int index = 0; index < page.votes.length; index++) {
                if (rules.against(page.lines.get(index)).isPresent()) {
                    page.votes[index] = 0;
                }
            }
        }
        report("ruled  ", pages);
        if (!"-".equals(arguments[1])) {
            write(Path.of(arguments[1], "blocks.forest.gz"), pages, boosted(pages, -1));
            write(Path.of(arguments[1], "names.lexicon.gz"), names);
            write(Path.of(arguments[1], "words.lexicon.gz"), words);
        }
        System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    /** The walk over a page, and what the page says. */
    private record TrainingText(PageLines.Read read, PageFacts facts) {}

    private static final Map<TrainingPage, TrainingText> TEXTS = new IdentityHashMap<>();

    private static WordCount countNames(List<TrainingPage> pages) {
        WordCount count = new WordCount(4);
        for (TrainingPage page : pages) {
            for (int index = 0; index < page.lines.size(); index++) {
                Set<String> words = new HashSet<>();
                int level = 0;
                for (Frame at = page.lines.get(index).frame;
                        at != null && level < 6;
                        at = at.parent) {
                    Lexicon.words(at.names, 12, words::add);
                    level++;
                }
                if (page.weights[index] > 0) {
                    count.add(page.group, words, page.labels[index], page.weights[index]);
                }
            }
        }
        count.close();
        return count;
    }

    private static WordCount countWords(List<TrainingPage> pages) {
        WordCount count = new WordCount(6);
        for (TrainingPage page : pages) {
            for (int index = 0; index < page.lines.size(); index++) {
                Line line = page.lines.get(index);
                if (page.weights[index] > 0 && line.length() < 350) {
                    count.add(
                            page.group,
                            WordCount.words(line.text()),
                            page.labels[index],
                            page.weights[index]);
                }
            }
        }
        count.close();
        return count;
    }

    private static void writeRows(List<TrainingPage> pages, WordCount names, WordCount words) {
        for (TrainingPage page : pages) {
            TrainingText text = Objects.requireNonNull(TEXTS.get(page));
            Features features =
                    new Features(
                            page.lines,
                            text.read().body(),
                            DensityReader.mainPart(text.read().body()),
                            text.facts(),
                            new Lexicons(names.without(page.group), words.without(page.group)));
            for (int index = 0; index < page.lines.size(); index++) {
                page.rows.add(features.row(index));
            }
        }
    }

    private static void write(Path file, WordCount count) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Words with their log-odds, counted by TrainForests (test scope of module ingest) over the development
                        # halves of article-extraction-benchmark (MIT), WCXB (CC BY 4.0) and the evaluation set of trafilatura
                        # (Apache 2.0); single words that stand on several sites, each site counted once.
                        """);
        count.weights()
                .forEach((word, weight) ->
                        text.append(word).append(' ').append(weight).append('\n'));
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void report(String round, List<TrainingPage> pages) {
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.55}) {
            System.out.println(
                    round
                            + " "
                            + threshold
                            + " "
                            + Metrics.of(pages, page -> page.text(threshold)));
        }
        System.out.println(
                round
                        + " page "
                        + Metrics.of(
                                pages, page -> page.text(MainText.limit(page.lines, page.votes))));
    }

    private static void folds(List<TrainingPage> pages) {
        for (int fold = 0; fold < FOLDS; fold++) {
            Forest forest = new Forest(bias(pages, fold), boosted(pages, fold));
            for (TrainingPage page : pages) {
                if (fold(page) == fold) {
                    for (int index = 0; index < page.lines.size(); index++) {
                        page.votes[index] = forest.probability(page.rows.get(index));
                    }
                }
            }
        }
    }

    private static int fold(TrainingPage page) {
        return Math.floorMod(page.group.hashCode() * 0x9E3779B9 >>> 8, FOLDS);
    }

    private static double bias(List<TrainingPage> pages, int without) {
        Sample sample = new Sample(pages, without);
        return Boosting.bias(sample.labels, sample.weights);
    }

    private static List<List<Forest.Node>> boosted(List<TrainingPage> pages, int without) {
        Sample sample = new Sample(pages, without);
        return new Boosting(200, 28, 0.08, 5, 3, 0.2, 0.4, 7)
                .grow(sample.rows, sample.labels, sample.weights);
    }

    /** The labelled lines of all pages but those of one fold. */
    private static final class Sample {
        final List<float[]> rows = new ArrayList<>();
        final double[] labels;
        final double[] weights;

        Sample(List<TrainingPage> all, int without) {
            List<double[]> known = new ArrayList<>();
            for (TrainingPage page : all) {
                if (fold(page) == without) {
                    continue;
                }
                for (int index = 0; index < page.lines.size(); index++) {
                    if (page.weights[index] > 0) {
                        rows.add(page.rows.get(index));
                        known.add(new double[] {page.labels[index], page.weights[index]});
                    }
                }
            }
            labels = known.stream().mapToDouble(one -> one[0]).toArray();
            weights = known.stream().mapToDouble(one -> one[1]).toArray();
        }
    }

    private static void write(Path file, List<TrainingPage> pages, List<List<Forest.Node>> trees)
            throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Boosted trees of the block classifier, written by TrainForests (test scope of module ingest).
                        # Trained on the development halves of article-extraction-benchmark (MIT), WCXB (CC BY 4.0) and
                        # the evaluation set of trafilatura (Apache 2.0). It holds questions about features and weights,
                        # and no text, address or name of the sets. A node is feature:threshold:low:high:mean, a leaf
                        # its weight.
                        """);
        text.append("bias ").append(bias(pages, -1)).append('\n');
        for (List<Forest.Node> tree : trees) {
            List<String> nodes = new ArrayList<>();
            for (Forest.Node node : tree) {
                String value = String.format(java.util.Locale.ROOT, "%.5g", node.value());
                nodes.add(
                        node.feature() < 0
                                ? value
                                : node.feature()
                                        + ":"
                                        + node.threshold()
                                        + ":"
                                        + node.left()
                                        + ":"
                                        + node.right()
                                        + ":"
                                        + value);
            }
            text.append(String.join(" ", nodes)).append('\n');
        }
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<TrainingPage> load(Path sets, String set) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        JsonNode truths =
                switch (set) {
                    case "scrapinghub" -> read(sets.resolve("sets/scrapinghub/ground-truth.json"));
                    case "trafeval" -> read(sets.resolve("sets/trafeval/evaldata.json"));
                    default -> JSON.createObjectNode();
                };
        for (String line : Files.readAllLines(sets.resolve(set + ".tsv"))) {
            String[] cells = line.split("\t", -1);
            TrainingText page = page(sets.resolve(cells[1]), cells[2]);
            String group = group(cells[2]);
            TrainingPage training;
            if (set.equals("scrapinghub")) {
                String truth = truths.path(cells[0]).path("articleBody").asString("");
                training = TrainingPage.whole(set, group, "article", truth, page.read().lines());
            } else if (set.equals("trafeval")) {
                JsonNode parts = truths.path(cells[0]);
                training =
                        TrainingPage.partly(
                                set,
                                group,
                                strings(parts.path("with")),
                                strings(parts.path("without")),
                                page.read().lines());
            } else {
                JsonNode truth =
                        read(sets.resolve("sets/wcxb/dev/ground-truth/" + cells[0] + ".json"));
                String type =
                        truth.path("_internal").path("page_type").path("primary").asString("");
                String text = truth.path("ground_truth").path("main_content").asString("");
                training = TrainingPage.whole(set, group, type, text, page.read().lines());
            }
            TEXTS.put(training, page);
            pages.add(training);
        }
        return pages;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(one -> one.asString("")).toList();
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static TrainingText page(Path file, String address) throws IOException {
        byte[] bytes;
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            bytes = unpacked.readAllBytes();
        }
        Document document =
                Jsoup.parse(
                        Charsets.decode(bytes, null).text(),
                        "",
                        Parser.htmlParser().setMaxDepth(256));
        PageMetadata metadata = new PageMetadata(document, "//" + address);
        return new TrainingText(
                PageLines.of(document.body()),
                new PageFacts(
                        metadata.title(),
                        metadata.description(),
                        String.join(", ", metadata.authors()),
                        metadata.articleBody(),
                        metadata.isArticle()));
    }

    private static String group(String address) {
        String[] parts = address.split("/", -1);
        String host = parts.length > 2 ? parts[2] : address.replaceFirst(".*::", "");
        String[] labels = host.split("\\.", -1);
        return parts.length > 2 && labels.length > 2 && labels[labels.length - 2].length() > 3
                ? labels[labels.length - 2] + "." + labels[labels.length - 1]
                : host.replaceFirst("^www\\.", "");
    }
}
