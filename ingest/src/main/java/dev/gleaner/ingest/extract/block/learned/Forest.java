package dev.gleaner.ingest.extract.block.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Boosted decision trees: each asks a line of a page a few questions about its features and gives a
 * weight for or against; the sum is the log-odds that the line is the article's.
 *
 * <p>Each node keeps the mean weight of what lies below it, so that a sum can be told apart by the
 * features that were asked (Saabas, "Interpreting random forests", 2014).
 */
public final class Forest {

    private final double bias;
    private final int[] roots;
    private final short[] features;
    private final float[] thresholds;
    private final int[] lefts;
    private final int[] rights;
    private final float[] values;

    /** One node; a leaf has feature −1. Children are numbered within the tree. */
    public record Node(int feature, float threshold, int left, int right, float value) {}

    public Forest(double bias, List<List<Node>> trees) {
        int all = trees.stream().mapToInt(List::size).sum();
        this.bias = bias;
        this.roots = new int[trees.size()];
        this.features = new short[all];
        this.thresholds = new float[all];
        this.lefts = new int[all];
        this.rights = new int[all];
        this.values = new float[all];
        int next = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = next;
            for (Node node : trees.get(tree)) {
                features[next] = (short) node.feature();
                thresholds[next] = node.threshold();
                lefts[next] = roots[tree] + node.left();
                rights[next] = roots[tree] + node.right();
                values[next] = node.value();
                next++;
            }
        }
    }

    /** Reads a packed text: {@code #} comments, {@code bias …}, then one tree a line. */
    public static Forest read(InputStream packed) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            double bias = 0;
            List<List<Node>> trees = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("bias ")) {
                    bias = Double.parseDouble(line.substring(5));
                } else if (!line.startsWith("#")) {
                    trees.add(tree(line));
                }
            }
            return new Forest(bias, trees);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a forest of the program is unreadable", unreadable);
        }
    }

    private static List<Node> tree(String line) {
        List<Node> nodes = new ArrayList<>();
        for (String node : line.split(" ", -1)) {
            String[] parts = node.split(":", -1);
            nodes.add(
                    parts.length == 1
                            ? new Node(-1, 0, 0, 0, Float.parseFloat(parts[0]))
                            : new Node(
                                    Integer.parseInt(parts[0]),
                                    Float.parseFloat(parts[1]),
                                    Integer.parseInt(parts[2]),
                                    Integer.parseInt(parts[3]),
                                    Float.parseFloat(parts[4])));
        }
        return nodes;
    }

    /** The probability, 0 to 1, that the line with these features is the article's. */
    public double probability(float[] row) {
        double sum = bias;
        for (int root : roots) {
            int at = root;
            while (features[at] >= 0) {
                at = row[features[at]] <= thresholds[at] ? lefts[at] : rights[at];
            }
            sum += values[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** How much each feature of a row moved the log-odds, up or down. */
    public double[] reasons(float[] row) {
        double[] reasons = new double[row.length];
        for (int root : roots) {
            int at = root;
            while (features[at] >= 0) {
                int next = row[features[at]] <= thresholds[at] ? lefts[at] : rights[at];
                reasons[features[at]] += values[next] - values[at];
                at = next;
            }
        }
        return reasons;
    }
}
