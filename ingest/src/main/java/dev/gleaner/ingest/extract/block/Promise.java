package dev.gleaner.ingest.extract.block;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best F1 that keeping some lines of a page can have, were their votes exact, and the vote from
 * which on to keep them for it (Nan et al., "Optimizing F-measure", 2012).
 *
 * @param f1 0 to 1
 * @param vote of the last line to be kept
 */
record Promise(double f1, double vote) {

    /** Short lines count a little more than their signs. */
    private static final int LINE_WEIGHT = 3;

    private static final double WELL_UNDERSTOOD = 0.85;
    private static final double BEYOND_DOUBT = 0.9;
    private static final double HIGHEST_LIMIT = 0.65;
    private static final double LOWEST_LIMIT = 0.05;

    /** A page that promises less has no text: scripts would put it in, or it is furniture alone. */
    private static final double LEAST = 0.15;

    private static final double NOTHING = 1;

    static Promise of(List<Line> lines, double[] votes) {
        Integer[] order = new Integer[votes.length];
        double all = 0;
        for (int index = 0; index < order.length; index++) {
            order[index] = index;
            all += votes[index] * (LINE_WEIGHT + lines.get(index).length());
        }
        Arrays.sort(order, Comparator.comparingDouble(index -> -votes[index]));
        double found = 0;
        double given = 0;
        double best = 0;
        double vote = HIGHEST_LIMIT;
        for (int index : order) {
            int length = LINE_WEIGHT + lines.get(index).length();
            found += votes[index] * length;
            given += length;
            double promised = 2 * found / (given + all);
            if (promised > best) {
                best = promised;
                vote = votes[index];
            }
        }
        return new Promise(best, vote);
    }

    /** Whether the votes are as clear as they are of articles. */
    boolean isBeyondDoubt() {
        return f1 >= BEYOND_DOUBT;
    }

    /**
     * The vote that is enough. A page of which much is promised is well understood, and its
     * doubtful lines are mostly furniture; a page of which next to nothing is has no main text.
     */
    double limit() {
        if (f1 < LEAST) {
            return NOTHING;
        }
        return f1 >= WELL_UNDERSTOOD
                ? HIGHEST_LIMIT
                : Math.max(LOWEST_LIMIT, Math.min(HIGHEST_LIMIT, vote));
    }
}
