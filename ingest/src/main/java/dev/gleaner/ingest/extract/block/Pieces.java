package dev.gleaner.ingest.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small pieces settle their votes: shelves of goods, lists of jobs and pages of a product are put
 * together from many short lines, of which each says little. What lines of the same make have got
 * all over the page, and what the lines around have got, tells more.
 *
 * <p>It is for pages that neither call themselves articles nor have votes beyond doubt: elsewhere
 * paragraphs vote well enough for themselves, and a lone caption would gain from standing by them.
 */
final class Pieces {

    /** Short lines count a little more than their signs. */
    private static final int LINE_WEIGHT = 10;

    private static final double FROM_ALIKE = 0.2;
    private static final int FEWEST_ALIKE = 3;
    private static final double FROM_AROUND = 0.2;
    private static final int LINES_AROUND = 20;

    private Pieces() {}

    static void settle(List<Line> lines, double[] votes) {
        settleAlike(lines, votes);
        settleAround(lines, votes);
    }

    /** Lines in elements of the same tag and class share a part of their votes. */
    private static void settleAlike(List<Line> lines, double[] votes) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int index = 0; index < votes.length; index++) {
            double[] sum =
                    sums.computeIfAbsent(
                            lines.get(index).frame.signature(), signature -> new double[3]);
            sum[0] += weight(lines.get(index)) * votes[index];
            sum[1] += weight(lines.get(index));
            sum[2]++;
        }
        for (int index = 0; index < votes.length; index++) {
            double[] sum = sums.get(lines.get(index).frame.signature());
            if (sum != null && sum[2] >= FEWEST_ALIKE) {
                votes[index] = (1 - FROM_ALIKE) * votes[index] + FROM_ALIKE * sum[0] / sum[1];
            }
        }
    }

    private static void settleAround(List<Line> lines, double[] votes) {
        double[] weights = new double[votes.length + 1];
        double[] sums = new double[votes.length + 1];
        for (int index = 0; index < votes.length; index++) {
            weights[index + 1] = weights[index] + weight(lines.get(index));
            sums[index + 1] = sums[index] + weight(lines.get(index)) * votes[index];
        }
        for (int index = 0; index < votes.length; index++) {
            int start = Math.max(0, index - LINES_AROUND);
            int end = Math.min(votes.length, index + LINES_AROUND + 1);
            double around = (sums[end] - sums[start]) / (weights[end] - weights[start]);
            votes[index] = (1 - FROM_AROUND) * votes[index] + FROM_AROUND * around;
        }
    }

    private static int weight(Line line) {
        return LINE_WEIGHT + line.length();
    }
}
