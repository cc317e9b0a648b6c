package dev.gleaner.ingest.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The metrics of the three test sets, so that training can see what its folds would score. */
final class Metrics {

    private Metrics() {}

    static String of(List<TrainingPage> pages, Function<TrainingPage, String> reading) {
        double precision = 0;
        double recall = 0;
        int whole = 0;
        int exact = 0;
        Map<String, double[]> bags = new TreeMap<>();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (TrainingPage page : pages) {
            String text = reading.apply(page);
            switch (page.set) {
                case "scrapinghub" -> {
                    double[] match =
                            overlap(
                                    shingles(TrainingPage.tokens(page.truth), 4),
                                    shingles(TrainingPage.tokens(text), 4));
                    precision += match[0];
                    recall += match[1];
                    exact +=
                            TrainingPage.tokens(page.truth).equals(TrainingPage.tokens(text))
                                    ? 1
                                    : 0;
                    whole++;
                }
                case "trafeval" -> {
                    String spaced = TrainingPage.spaced(text);
                    for (String part : page.with) {
                        if (spaced.contains(TrainingPage.spaced(part))) {
                            right++;
                        } else {
                            missed++;
                        }
                    }
                    for (String part : page.without) {
                        wrong += spaced.contains(TrainingPage.spaced(part)) ? 1 : 0;
                    }
                }
                default -> {
                    double[] match =
                            overlap(
                                    shingles(
                                            TrainingPage.tokens(
                                                    page.truth.toLowerCase(Locale.ROOT)),
                                            1),
                                    shingles(
                                            TrainingPage.tokens(text.toLowerCase(Locale.ROOT)), 1));
                    double score =
                            match[0] + match[1] == 0
                                    ? 0
                                    : 2 * match[0] * match[1] / (match[0] + match[1]);
                    for (String type : List.of("all", page.type)) {
                        double[] sums = bags.computeIfAbsent(type, key -> new double[4]);
                        sums[0] += score;
                        sums[1] += match[0];
                        sums[2] += match[1];
                        sums[3]++;
                    }
                }
            }
        }
        double p = precision / Math.max(1, whole);
        double r = recall / Math.max(1, whole);
        StringBuilder line =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "SH f %.4f p %.4f r %.4f exact %.3f | TE f %.4f p %.4f r %.4f | WX",
                                2 * p * r / (p + r),
                                p,
                                r,
                                (double) exact / Math.max(1, whole),
                                2.0 * right / (2 * right + wrong + missed),
                                (double) right / (right + wrong),
                                (double) right / (right + missed)));
        bags.forEach((type, sums) ->
                line.append(
                        String.format(
                                Locale.ROOT,
                                " %s %.4f (%.3f/%.3f)",
                                type,
                                sums[0] / sums[3],
                                sums[1] / sums[3],
                                sums[2] / sums[3])));
        return line.toString();
    }

    private static Map<List<String>, Integer> shingles(List<String> tokens, int length) {
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int at = 0; at < Math.max(1, tokens.size() - length + 1); at++) {
            List<String> shingle = tokens.subList(at, Math.min(tokens.size(), at + length));
            if (!shingle.isEmpty()) {
                shingles.merge(shingle, 1, Integer::sum);
            }
        }
        return shingles;
    }

    private static double[] overlap(
            Map<List<String>, Integer> truth, Map<List<String>, Integer> found) {
        double shared = 0;
        double all = 0;
        double given = 0;
        for (Map.Entry<List<String>, Integer> entry : truth.entrySet()) {
            shared += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
            all += entry.getValue();
        }
        for (int count : found.values()) {
            given += count;
        }
        if (all == 0) {
            return given == 0 ? new double[] {1, 1} : new double[] {0, 0};
        }
        return given == 0 ? new double[] {0, 0} : new double[] {shared / given, shared / all};
    }
}
