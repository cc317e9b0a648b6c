package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the words of lines, or of the classes around them, go with the truth: each site counts once
 * for each word, with the share of its lines that are the article's.
 */
final class WordCount {

    private static final double STRENGTH = 3;

    private final int leastSites;
    private final Map<String, double[]> totals = new HashMap<>();
    private final Map<String, Map<String, double[]>> bySite = new HashMap<>();
    private double prior;

    WordCount(int leastSites) {
        this.leastSites = leastSites;
    }

    void add(String site, Set<String> words, double label, double weight) {
        Map<String, double[]> own = bySite.computeIfAbsent(site, key -> new HashMap<>());
        for (String word : words) {
            double[] sums = own.computeIfAbsent(word, key -> new double[2]);
            sums[0] += label * weight;
            sums[1] += weight;
        }
    }

    void close() {
        double positive = 0;
        double all = 0;
        for (Map<String, double[]> site : bySite.values()) {
            for (Map.Entry<String, double[]> word : site.entrySet()) {
                double[] sums = word.getValue();
                double[] total = totals.computeIfAbsent(word.getKey(), key -> new double[2]);
                total[0] += sums[0] / sums[1];
                total[1]++;
                positive += sums[0] / sums[1];
                all++;
            }
        }
        prior = positive / all;
    }

    private float weight(double positive, double sites) {
        if (sites < leastSites) {
            return 0;
        }
        double odds = (positive + STRENGTH * prior) / (sites - positive + STRENGTH * (1 - prior));
        return (float) (Math.round(100 * (Math.log(odds) - Math.log(prior / (1 - prior)))) / 100.0);
    }

    /** The lexicon that would come out without the pages of a site. */
    Lexicon without(String site) {
        Map<String, double[]> own = bySite.getOrDefault(site, Map.of());
        return new Lexicon(Map.of()) {
            @Override
            public float weight(String word) {
                double[] total = totals.get(word);
                if (total == null) {
                    return 0;
                }
                double[] sums = own.get(word);
                return sums == null
                        ? WordCount.this.weight(total[0], total[1])
                        : WordCount.this.weight(total[0] - sums[0] / sums[1], total[1] - 1);
            }
        };
    }

    /** The words that say something, with their weights. */
    Map<String, Float> weights() {
        Map<String, Float> weights = new TreeMap<>();
        totals.forEach((word, total) -> {
            float weight = weight(total[0], total[1]);
            if (Math.abs(weight) > 0.25) {
                weights.put(word, weight);
            }
        });
        return weights;
    }

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Lexicon.words(text, Lexicon.MOST_WORDS, words::add);
        return words;
    }
}
