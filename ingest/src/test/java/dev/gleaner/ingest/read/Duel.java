package dev.gleaner.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Several that one number may belong to, and which of them are right.
 *
 * @param group texts that say much the same are in one group
 */
record Duel(String text, String group, List<Set<String>> features, boolean[] right) {

    /** A feature that fewer texts have is left out, and one that no text of our own has. */
    private static final int TEXTS_NEEDED = 3;

    private static final int ROUNDS = 300;
    private static final double STEP = 0.3;
    private static final double MOMENTUM = 0.9;

    /** One that is right or wrong by itself: against nothing at all. */
    static Duel alone(String text, String group, Set<String> features, boolean right) {
        return new Duel(text, group, List.of(features, Set.of()), new boolean[] {right, !right});
    }

    boolean isWonBy(Weights weights) {
        return right[weights.highest(features)];
    }

    /**
     * The weights that let the right ones win: conditional logistic regression, gradient descent
     * with momentum from zero. No chance is involved: the same duels give the same weights.
     */
    static Map<String, Double> train(List<Duel> duels, double penalty) {
        List<String> names = names(duels);
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[][][] inputs =
                duels.stream()
                        .map(duel ->
                                duel.features().stream()
                                        .map(features -> places(features, places))
                                        .toArray(int[][]::new))
                        .toArray(int[][][]::new);
        double[] weights = new double[names.size()];
        double[] speed = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[names.size()];
            for (int index = 0; index < inputs.length; index++) {
                addSlope(slope, weights, inputs[index], duels.get(index), 1.0 / inputs.length);
            }
            for (int place = 0; place < weights.length; place++) {
                speed[place] = MOMENTUM * speed[place] + slope[place] - penalty * weights[place];
                weights[place] += STEP * speed[place];
            }
        }
        Map<String, Double> named = new TreeMap<>();
        for (int place = 0; place < weights.length; place++) {
            named.put(names.get(place), weights[place]);
        }
        return named;
    }

    private static void addSlope(
            double[] slope, double[] weights, int[][] inputs, Duel duel, double share) {
        double[] chances = new double[inputs.length];
        for (int one = 0; one < inputs.length; one++) {
            for (int place : inputs[one]) {
                chances[one] += weights[place];
            }
        }
        double highest = Arrays.stream(chances).max().orElse(0);
        double sum = 0;
        double good = 0;
        for (int one = 0; one < inputs.length; one++) {
            chances[one] = Math.exp(chances[one] - highest);
            sum += chances[one];
            good += duel.right()[one] ? chances[one] : 0;
        }
        for (int one = 0; one < inputs.length; one++) {
            double wanted = duel.right()[one] ? chances[one] / good : 0;
            double error = (wanted - chances[one] / sum) * share;
            for (int place : inputs[one]) {
                slope[place] += error;
            }
        }
    }

    private static int[] places(Set<String> features, Map<String, Integer> places) {
        return features.stream()
                .mapToInt(name -> places.getOrDefault(name, -1))
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
    }

    private static List<String> names(List<Duel> duels) {
        Map<String, Set<String>> holders = new TreeMap<>();
        for (Duel duel : duels) {
            for (Set<String> features : duel.features()) {
                for (String feature : features) {
                    holders.computeIfAbsent(feature, name -> new HashSet<>()).add(duel.text());
                }
            }
        }
        holders.values()
                .removeIf(texts ->
                        texts.size() < TEXTS_NEEDED
                                || texts.stream().noneMatch(TrainingText::isOurs));
        return new ArrayList<>(holders.keySet());
    }
}
