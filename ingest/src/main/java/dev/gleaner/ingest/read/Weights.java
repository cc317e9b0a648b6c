package dev.gleaner.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What named features count for, from a file of lines {@code feature⇥weight}, so that every
 * judgement can be recomputed by hand. The trainers in the tests made them.
 */
final class Weights {

    private final Map<String, Double> weights;

    Weights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** The weights in a file beside this class. */
    static Weights load(String file) {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = Weights.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no " + file + " beside " + Weights.class);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.lastIndexOf('\t');
                    weights.put(
                            line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
        return new Weights(weights);
    }

    double sum(Set<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    /** Index of the features that count most, the first of equals. */
    int highest(List<Set<String>> among) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < among.size(); index++) {
            double sum = sum(among.get(index));
            if (sum > highest) {
                highest = sum;
                best = index;
            }
        }
        return best;
    }
}
