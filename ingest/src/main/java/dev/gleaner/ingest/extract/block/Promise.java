package dev.gleaner.ingest.extract.block;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best F1 that keeping some lines of a page can have, were their votes exact, and the vote from
 * which on to keep them (Nan et al., "Optimizing F-measure", 2012).
 *
 * <p>Votes of one page err together: where the classifier takes a shelf of goods for the text, it
 * does so for all of them. The vote is therefore the one that does best on the mean over several
 * truths, each of which moves the log-odds of the whole page up or down. That keeps out what would
 * only pay if half of a doubtful shelf were text.
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

    /** How far the log-odds of a whole page are off: a standard deviation. */
    private static final double SPREAD = 3.4;

    /** The middles of nine equal parts of the normal distribution. */
    private static final double[] SHIFTS = {
        -1.593, -0.967, -0.589, -0.282, 0, 0.282, 0.589, 0.967, 1.593
    };

    /** Draws log-odds out so that their chance, taken over all shifts, stays about the vote. */
    private static final double DRAWN = Math.sqrt(1 + Math.PI / 8 * SPREAD * SPREAD);

    private static final double LEAST_CHANCE = 1e-6;

    static Promise of(List<Line> lines, double[] votes) {
        Integer[] order = new Integer[votes.length];
        Truth plain = new Truth();
        List<Truth> shifted = Arrays.stream(SHIFTS).mapToObj(shift -> new Truth()).toList();
        for (int index = 0; index < order.length; index++) {
            order[index] = index;
            int length = LINE_WEIGHT + lines.get(index).length();
            plain.all += votes[index] * length;
            for (int shift = 0; shift < SHIFTS.length; shift++) {
                shifted.get(shift).all += chance(votes[index], SHIFTS[shift]) * length;
            }
        }
        Arrays.sort(order, Comparator.comparingDouble(index -> -votes[index]));
        double given = 0;
        double f1 = 0;
        double best = 0;
        double vote = HIGHEST_LIMIT;
        for (int index : order) {
            int length = LINE_WEIGHT + lines.get(index).length();
            given += length;
            f1 = Math.max(f1, plain.f1With(votes[index] * length, given));
            double sum = 0;
            for (int shift = 0; shift < SHIFTS.length; shift++) {
                double found = chance(votes[index], SHIFTS[shift]) * length;
                sum += shifted.get(shift).f1With(found, given);
            }
            if (sum > best) {
                best = sum;
                vote = votes[index];
            }
        }
        return new Promise(f1, vote);
    }

    /** The chance that a line is the text when all of its page is likelier, or less so. */
    private static double chance(double vote, double shift) {
        double sure = Math.max(LEAST_CHANCE, Math.min(1 - LEAST_CHANCE, vote));
        double odds = DRAWN * Math.log(sure / (1 - sure)) + SPREAD * shift;
        return 1 / (1 + Math.exp(-odds));
    }

    /** One truth that a page may have: how much text there is, and how much of it was found. */
    private static final class Truth {
        private double all;
        private double found;

        /** F1 when more of the text is found and so much is given in all. */
        double f1With(double more, double given) {
            found += more;
            return 2 * found / (given + all);
        }
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
