package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient boosting of small trees on the logistic loss, by histograms (as LightGBM does: Ke et
 * al., 2017). Repeatable: the same rows and seed give the same forest.
 */
final class Boosting {

    private static final int BINS = 64;

    private final int trees;
    private final int leaves;
    private final double rate;
    private final double penalty;
    private final double leastWeight;
    private final double rowShare;
    private final double columnShare;
    private final Random random;

    private float[][] edges = {};
    private byte[][] bins = {};
    private double[] gradients = {};
    private double[] hessians = {};

    Boosting(
            int trees,
            int leaves,
            double rate,
            double penalty,
            double leastWeight,
            double rowShare,
            double columnShare,
            long seed) {
        this.trees = trees;
        this.leaves = leaves;
        this.rate = rate;
        this.penalty = penalty;
        this.leastWeight = leastWeight;
        this.rowShare = rowShare;
        this.columnShare = columnShare;
        this.random = new Random(seed);
    }

    static double bias(double[] labels, double[] weights) {
        double positive = 0;
        double all = 0;
        for (int row = 0; row < labels.length; row++) {
            positive += labels[row] * weights[row];
            all += weights[row];
        }
        return Math.log(positive / (all - positive));
    }

    List<List<Forest.Node>> grow(List<float[]> rows, double[] labels, double[] weights) {
        int count = rows.size();
        int width = rows.getFirst().length;
        edges = new float[width][];
        bins = new byte[width][count];
        IntStream.range(0, width).parallel().forEach(column -> bin(rows, column));
        int[] useful =
                IntStream.range(0, width).filter(column -> edges[column].length > 0).toArray();
        double[] sums = new double[count];
        Arrays.fill(sums, bias(labels, weights));
        gradients = new double[count];
        hessians = new double[count];
        List<List<Forest.Node>> forest = new ArrayList<>();
        for (int tree = 0; tree < trees; tree++) {
            for (int row = 0; row < count; row++) {
                double probability = 1 / (1 + Math.exp(-sums[row]));
                gradients[row] = weights[row] * (probability - labels[row]);
                hessians[row] = weights[row] * Math.max(1e-6, probability * (1 - probability));
            }
            int[] sample = sample(count);
            int[] columns =
                    Arrays.stream(useful)
                            .filter(column -> random.nextDouble() < columnShare)
                            .toArray();
            List<Forest.Node> nodes = tree(sample, columns);
            forest.add(nodes);
            for (int row = 0; row < count; row++) {
                float[] values = rows.get(row);
                Forest.Node node = nodes.getFirst();
                while (node.feature() >= 0) {
                    node =
                            nodes.get(
                                    values[node.feature()] <= node.threshold()
                                            ? node.left()
                                            : node.right());
                }
                sums[row] += node.value();
            }
        }
        return forest;
    }

    /** The rows that are still wrong, and a share of the others that counts for all of them. */
    private int[] sample(int count) {
        double[] sizes = new double[count];
        for (int row = 0; row < count; row++) {
            sizes[row] = Math.abs(gradients[row]);
        }
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) (count * 0.75)];
        double share = rowShare;
        int[] sample =
                IntStream.range(0, count)
                        .filter(row -> sizes[row] >= limit || random.nextDouble() < share)
                        .toArray();
        for (int row : sample) {
            if (sizes[row] < limit) {
                gradients[row] /= share;
                hessians[row] /= share;
            }
        }
        return sample;
    }

    private void bin(List<float[]> rows, int column) {
        float[] sorted = new float[rows.size()];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = rows.get(row)[column];
        }
        Arrays.sort(sorted);
        float[] found = new float[BINS - 1];
        int size = 0;
        for (int edge = 1; edge < BINS; edge++) {
            int at = (int) ((long) edge * sorted.length / BINS);
            float low = sorted[Math.max(0, at - 1)];
            int next = at;
            while (next < sorted.length && sorted[next] <= low) {
                next++;
            }
            if (next < sorted.length) {
                float middle = (low + sorted[next]) / 2;
                float between = middle > low && middle < sorted[next] ? middle : low;
                if (size == 0 || between > found[size - 1]) {
                    found[size++] = between;
                }
            }
        }
        edges[column] = Arrays.copyOf(found, size);
        for (int row = 0; row < rows.size(); row++) {
            int at = Arrays.binarySearch(edges[column], rows.get(row)[column]);
            bins[column][row] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    /** A leaf that may be split: its rows, histograms and best question. */
    private static final class Leaf {
        final int[] rows;
        final int node;
        final double[][] histograms;
        double gradient;
        double hessian;
        double gain;
        int column = -1;
        int bin;

        Leaf(int[] rows, int node, double[][] histograms) {
            this.rows = rows;
            this.node = node;
            this.histograms = histograms;
        }
    }

    private List<Forest.Node> tree(int[] sample, int[] columns) {
        List<Forest.Node> nodes = new ArrayList<>();
        Leaf root = new Leaf(sample, 0, histograms(sample, columns));
        judge(root, columns);
        nodes.add(leaf(root));
        PriorityQueue<Leaf> open =
                new PriorityQueue<>(Comparator.comparingDouble((Leaf leaf) -> -leaf.gain));
        open.add(root);
        for (int count = 1; count < leaves && !open.isEmpty(); count++) {
            Leaf best = open.poll();
            if (best.column < 0 || best.gain <= 1e-9) {
                break;
            }
            byte[] column = bins[best.column];
            int limit = best.bin;
            int[] left = Arrays.stream(best.rows).filter(row -> column[row] <= limit).toArray();
            int[] right = Arrays.stream(best.rows).filter(row -> column[row] > limit).toArray();
            boolean leftSmaller = left.length <= right.length;
            double[][] small = histograms(leftSmaller ? left : right, columns);
            double[][] large = best.histograms;
            for (int index = 0; index < columns.length; index++) {
                for (int cell = 0; cell < BINS * 2; cell++) {
                    large[index][cell] -= small[index][cell];
                }
            }
            Leaf low = new Leaf(left, nodes.size(), leftSmaller ? small : large);
            Leaf high = new Leaf(right, nodes.size() + 1, leftSmaller ? large : small);
            judge(low, columns);
            judge(high, columns);
            nodes.add(leaf(low));
            nodes.add(leaf(high));
            nodes.set(
                    best.node,
                    new Forest.Node(
                            best.column,
                            edges[best.column][best.bin],
                            low.node,
                            high.node,
                            nodes.get(best.node).value()));
            open.add(low);
            open.add(high);
        }
        return nodes;
    }

    private Forest.Node leaf(Leaf leaf) {
        return new Forest.Node(
                -1, 0, 0, 0, (float) (-rate * leaf.gradient / (leaf.hessian + penalty)));
    }

    private double[][] histograms(int[] rows, int[] columns) {
        double[][] histograms = new double[columns.length][];
        IntStream.range(0, columns.length)
                .parallel()
                .forEach(index -> {
                    double[] histogram = new double[BINS * 2];
                    byte[] column = bins[columns[index]];
                    for (int row : rows) {
                        int cell = column[row] * 2;
                        histogram[cell] += gradients[row];
                        histogram[cell + 1] += hessians[row];
                    }
                    histograms[index] = histogram;
                });
        return histograms;
    }

    private void judge(Leaf leaf, int[] columns) {
        for (int row : leaf.rows) {
            leaf.gradient += gradients[row];
            leaf.hessian += hessians[row];
        }
        double whole = leaf.gradient * leaf.gradient / (leaf.hessian + penalty);
        for (int index = 0; index < columns.length; index++) {
            double gradient = 0;
            double hessian = 0;
            double[] histogram = leaf.histograms[index];
            for (int bin = 0; bin < edges[columns[index]].length; bin++) {
                gradient += histogram[bin * 2];
                hessian += histogram[bin * 2 + 1];
                double rest = leaf.hessian - hessian;
                if (hessian < leastWeight || rest < leastWeight) {
                    continue;
                }
                double other = leaf.gradient - gradient;
                double gain =
                        gradient * gradient / (hessian + penalty)
                                + other * other / (rest + penalty)
                                - whole;
                if (gain > leaf.gain) {
                    leaf.gain = gain;
                    leaf.column = columns[index];
                    leaf.bin = bin;
                }
            }
        }
        if (leaf.column >= 0 && edges[leaf.column].length == 0) {
            throw new IllegalStateException("a question without an answer: column " + leaf.column);
        }
    }
}
