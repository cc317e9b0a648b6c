package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.text.TokenizedSentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts sentences by a logistic regression over {@link Features named features}.
 *
 * <p>The weights stand in {@code weights.tsv}, one line a feature: what a feature counts for each
 * sort, so that every judgement can be recomputed by hand. {@code ClaimTrainer} in the tests made
 * them.
 */
public final class ClaimSorter {

    /** Kept in favour of what a person can check: a claim missed is worse than one too many. */
    private static final double CHECKABLE_FROM = 0.45;

    private static final List<Sort> SORTS = List.of(Sort.values());

    private final Map<String, double[]> weights;

    ClaimSorter(Map<String, double[]> weights) {
        // Most features have no weight: a table with empty buckets says so at once, Map.copyOf
        // would probe on.
        this.weights = Collections.unmodifiableMap(new HashMap<>(weights));
    }

    /** The sorter with the weights of this version. */
    public static ClaimSorter load() {
        Map<String, double[]> weights = new HashMap<>();
        try (InputStream in = ClaimSorter.class.getResourceAsStream("weights.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no weights.tsv beside " + ClaimSorter.class);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    double[] row = new double[SORTS.size()];
                    for (int sort = 0; sort < row.length; sort++) {
                        row[sort] = Double.parseDouble(cells[sort + 1]);
                    }
                    weights.put(cells[0], row);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read weights.tsv", broken);
        }
        return new ClaimSorter(weights);
    }

    /** What each sentence of a text is. */
    public List<Judgement> sort(
            String text, List<TokenizedSentence> sentences, List<SentenceMarks> marks) {
        return Features.of(text, sentences, marks).stream().map(this::judge).toList();
    }

    Judgement judge(Set<String> features) {
        double[] probabilities = softmax(scores(features));
        double checkable = 0;
        for (Sort sort : SORTS) {
            checkable += sort.isCheckable() ? probabilities[sort.ordinal()] : 0;
        }
        boolean claims = checkable >= CHECKABLE_FROM;
        Sort best = claims ? Sort.FACT : Sort.OTHER;
        for (Sort sort : SORTS) {
            if (sort.isCheckable() == claims
                    && probabilities[sort.ordinal()] > probabilities[best.ordinal()]) {
                best = sort;
            }
        }
        return new Judgement(best, checkable);
    }

    private double[] scores(Set<String> features) {
        double[] scores = new double[SORTS.size()];
        for (String feature : features) {
            double[] row = weights.get(feature);
            for (int sort = 0; row != null && sort < scores.length; sort++) {
                scores[sort] += row[sort];
            }
        }
        return scores;
    }

    /** Scores as probabilities, which add up to one. */
    static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double[] probabilities = new double[scores.length];
        for (int index = 0; index < scores.length; index++) {
            probabilities[index] = Math.exp(scores[index] - highest);
            sum += probabilities[index];
        }
        for (int index = 0; index < scores.length; index++) {
            probabilities[index] /= sum;
        }
        return probabilities;
    }
}
