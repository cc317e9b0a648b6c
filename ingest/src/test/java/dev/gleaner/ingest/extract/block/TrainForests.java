package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Forest;
import dev.gleaner.ingest.extract.block.learned.Lexicon;
import dev.gleaner.ingest.extract.block.learned.Lexicons;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the forest and the lexicons of the block classifier on the development halves of the
 * public article sets, or measures what such training scores on pages of sites that it has not
 * seen.
 *
 * <p>Arguments: the folder of the sets (see {@link TrainingSets}), and the folder to write {@code
 * blocks.forest.gz}, {@code names.lexicon.gz} and {@code words.lexicon.gz} to, or {@code -} to
 * measure by four folds of sites and write nothing. From the root of the repository, with about 3
 * GB of memory and some minutes on one core:
 *
 * <pre>
 * ./mvnw -q -pl ingest -am test-compile
 * ./mvnw -q -pl ingest dependency:build-classpath -Dmdep.outputFile=target/cp.txt
 * java -Xmx3g -cp "ingest/target/test-classes:ingest/target/classes:graph-schema/target/classes:$(cat ingest/target/cp.txt)" \
 *     dev.gleaner.ingest.extract.block.TrainForests SETS ingest/src/main/resources/dev/gleaner/ingest/extract/block
 * </pre>
 */
final class TrainForests {

    private static final int FOLDS = 4;

    private TrainForests() {}

    public static void main(String[] arguments) throws IOException {
        TrainingSets sets = new TrainingSets(Path.of(arguments[0]));
        long start = System.nanoTime();
        List<TrainingPage> pages = sets.all();
        WordCount names = countNames(pages);
        WordCount words = countWords(pages);
        writeRows(sets, pages, names, words);
        System.out.printf(
                "%d pages, %d lines, %.1f s%n",
                pages.size(),
                pages.stream().mapToInt(page -> page.lines.size()).sum(),
                (System.nanoTime() - start) / 1e9);
        if ("-".equals(arguments[1])) {
            measure(sets, pages);
        } else {
            write(Path.of(arguments[1], "blocks.forest.gz"), pages, boosted(pages, -1));
            write(Path.of(arguments[1], "names.lexicon.gz"), names);
            write(Path.of(arguments[1], "words.lexicon.gz"), words);
        }
        System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    static WordCount countNames(List<TrainingPage> pages) {
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

    static WordCount countWords(List<TrainingPage> pages) {
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

    private static void writeRows(
            TrainingSets sets, List<TrainingPage> pages, WordCount names, WordCount words) {
        for (TrainingPage page : pages) {
            TrainingSets.Source text = sets.source(page);
            Features features =
                    new Features(
                            text.read(),
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

    /** Prints what the labels could score, the votes alone, and what the product would decide. */
    private static void measure(TrainingSets sets, List<TrainingPage> pages) {
        pages.forEach(page -> System.arraycopy(page.labels, 0, page.votes, 0, page.votes.length));
        System.out.println("labels   " + Metrics.of(pages, page -> page.text(0.5)));
        folds(pages);
        System.out.println("votes    " + Metrics.of(pages, page -> page.text(0.5)));
        for (TrainingPage page : pages) {
            decide(page, sets.source(page));
        }
        System.out.println("decided  " + Metrics.of(pages, page -> page.text(0.5)));
    }

    /** Votes become yes or no in the way of {@link MainText}. */
    private static void decide(TrainingPage page, TrainingSets.Source source) {
        BitSet kept =
                MainText.decide(source.read(), new Rules(source.read(), source.facts()), page.votes)
                        .kept();
        for (int index = 0; index < page.votes.length; index++) {
            page.votes[index] = kept.get(index) ? 1 : 0;
        }
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
        return new Boosting(300, 28, 0.05, 5, 3, 0.2, 0.25, 7)
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
}
