package dev.gleaner.ingest.read.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trains {@code weights.tsv} from labelled sentences and tells what to expect on documents never
 * seen ({@link LeftOut}).
 *
 * <p>Run by hand: {@code ClaimTrainer OUT [SET]}, as {@code src/test/resources/claims/README.md}
 * says. It learns from our own sentences and, where SET is the folder of the evidence yardstick,
 * from its labels. Softmax regression, gradient descent with momentum from zero, L2 penalty: no
 * chance is involved, the same files give the same weights.
 */
final class ClaimTrainer {

    /** A feature that fewer documents have is left out. */
    private static final int DOCUMENTS_NEEDED = 4;

    private static final double PENALTY = 0.002;
    private static final double STEP = 0.2;
    private static final double MOMENTUM = 0.9;
    private static final int ROUNDS = 300;

    private ClaimTrainer() {}

    public static void main(String[] arguments) throws IOException {
        List<TrainingExample> examples = new ArrayList<>(TrainingExample.own());
        if (arguments.length > 1) {
            examples.addAll(TrainingExample.of(Path.of(arguments[1])));
            System.out.println(
                    new LeftOut(examples, TrainingExample.works(Path.of(arguments[1]))).report());
        }
        write(Path.of(arguments[0]), train(examples), examples);
    }

    static ClaimSorter sorter(List<TrainingExample> examples) {
        return new ClaimSorter(train(examples));
    }

    private static Map<String, double[]> train(List<TrainingExample> examples) {
        List<String> names = features(examples);
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[][] inputs =
                examples.stream()
                        .map(example ->
                                example.features().stream()
                                        .sorted()
                                        .mapToInt(name -> places.getOrDefault(name, -1))
                                        .filter(place -> place >= 0)
                                        .toArray())
                        .toArray(int[][]::new);
        int sorts = Sort.values().length;
        double total = examples.stream().mapToDouble(TrainingExample::weight).sum();
        double[][] weights = new double[names.size()][sorts];
        double[][] speed = new double[names.size()][sorts];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = new double[names.size()][sorts];
            for (int index = 0; index < inputs.length; index++) {
                TrainingExample example = examples.get(index);
                double[] guessed = ClaimSorter.softmax(sum(weights, inputs[index]));
                for (int sort = 0; sort < sorts; sort++) {
                    double wanted = example.sort().ordinal() == sort ? 1 : 0;
                    double error = (wanted - guessed[sort]) * example.weight() / total;
                    for (int place : inputs[index]) {
                        slope[place][sort] += error;
                    }
                }
            }
            for (int place = 0; place < weights.length; place++) {
                for (int sort = 0; sort < sorts; sort++) {
                    double down = slope[place][sort] - PENALTY * weights[place][sort];
                    speed[place][sort] = MOMENTUM * speed[place][sort] + down;
                    weights[place][sort] += STEP * speed[place][sort];
                }
            }
        }
        Map<String, double[]> named = new TreeMap<>();
        names.forEach(name -> named.put(name, weights[places.getOrDefault(name, -1)]));
        return named;
    }

    private static double[] sum(double[][] weights, int[] places) {
        double[] scores = new double[Sort.values().length];
        for (int place : places) {
            for (int sort = 0; sort < scores.length; sort++) {
                scores[sort] += weights[place][sort];
            }
        }
        return scores;
    }

    private static List<String> features(List<TrainingExample> examples) {
        Map<String, Set<String>> holders = new TreeMap<>();
        for (TrainingExample example : examples) {
            for (String feature : example.features()) {
                holders.computeIfAbsent(feature, name -> new HashSet<>()).add(example.document());
            }
        }
        holders.values().removeIf(documents -> documents.size() < DOCUMENTS_NEEDED);
        return List.copyOf(holders.keySet());
    }

    private static void write(
            Path out, Map<String, double[]> weights, List<TrainingExample> examples)
            throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        # What each feature of a sentence counts for each sort (softmax regression).
                        # Made by ClaimTrainer (ingest, test scope); src/test/resources/claims/README.md says from what and how.
                        """);
        text.append("# Sentences: ").append(examples.size()).append('\n');
        text.append("# feature");
        for (Sort sort : Sort.values()) {
            text.append('\t').append(sort);
        }
        text.append('\n');
        weights.forEach((feature, row) -> {
            text.append(feature);
            for (double weight : row) {
                text.append(String.format(Locale.ROOT, "\t%.3f", weight));
            }
            text.append('\n');
        });
        Files.writeString(out, text);
    }
}
