package dev.gleaner.ingest.extract.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page whose true text is known, in whole or in parts: its lines with labels and weights. */
final class TrainingPage {

    static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    final String set;
    final String group;
    final String type;
    final String truth;
    final List<String> with;
    final List<String> without;
    final List<Line> lines;
    final List<float[]> rows = new ArrayList<>();
    final double[] labels;
    final double[] weights;
    double[] votes;

    private TrainingPage(
            String set,
            String group,
            String type,
            String truth,
            List<String> with,
            List<String> without,
            List<Line> lines) {
        this.set = set;
        this.group = group;
        this.type = type;
        this.truth = truth;
        this.with = with;
        this.without = without;
        this.lines = lines;
        this.labels = new double[lines.size()];
        this.weights = new double[lines.size()];
        this.votes = new double[lines.size()];
    }

    static TrainingPage whole(
            String set, String group, String type, String truth, List<Line> lines) {
        TrainingPage page = new TrainingPage(set, group, type, truth, List.of(), List.of(), lines);
        page.labelByTruth();
        return page;
    }

    static TrainingPage partly(
            String set, String group, List<String> with, List<String> without, List<Line> lines) {
        TrainingPage page = new TrainingPage(set, group, "article", "", with, without, lines);
        page.labelByParts();
        return page;
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private void labelByTruth() {
        List<String> true0 = tokens(truth);
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int at = 0; at + 4 <= true0.size(); at++) {
            shingles.merge(true0.subList(at, at + 4), 1, Integer::sum);
        }
        Set<List<String>> pieces = new HashSet<>();
        for (int at = 0; at < true0.size(); at++) {
            for (int length = 3; length <= 5 && at + length <= true0.size(); length++) {
                pieces.add(true0.subList(at, at + length));
            }
        }
        Set<List<String>> trueLines = new HashSet<>();
        for (String line : truth.split("\n", -1)) {
            trueLines.add(tokens(line));
        }
        List<List<String>> own = lines.stream().map(line -> tokens(line.text())).toList();
        for (int index = 0; index < own.size(); index++) {
            List<String> tokens = own.get(index);
            int size = tokens.size();
            if (size >= 4) {
                int found = 0;
                for (int at = 0; at + 4 <= size; at++) {
                    found += shingles.containsKey(tokens.subList(at, at + 4)) ? 1 : 0;
                }
                labels[index] = found * 2 >= size - 3 ? 1 : 0;
            } else if (trueLines.contains(tokens) && size > 0) {
                labels[index] = 1;
            }
        }
        shortOnes(own, pieces);
        double all = Math.max(40, true0.size());
        Map<List<String>, int[]> seen = new HashMap<>();
        for (int index = 0; index < own.size(); index++) {
            int size = own.get(index).size();
            weights[index] = size == 0 ? 0.02 : 0.15 + Math.min(12, 60 * size / all);
            if (labels[index] == 1 && size < 60) {
                seen.computeIfAbsent(own.get(index), key -> new int[1])[0]++;
            }
        }
        for (int index = 0; index < own.size(); index++) {
            List<String> tokens = own.get(index);
            int[] times = seen.get(tokens);
            if (labels[index] == 1 && times != null && times[0] > 1) {
                int there =
                        tokens.size() >= 4
                                ? shingles.getOrDefault(tokens.subList(0, 4), 0)
                                : times[0];
                if (there < times[0]) {
                    weights[index] *= 0.2;
                }
            }
        }
    }

    /** A line of fewer than four words is true where it stands between true lines. */
    private void shortOnes(List<List<String>> own, Set<List<String>> pieces) {
        for (int round = 0; round < 3; round++) {
            for (int index = 0; index < own.size(); index++) {
                List<String> tokens = own.get(index);
                if (labels[index] == 1 || tokens.isEmpty() || tokens.size() >= 4) {
                    continue;
                }
                int before = index - 1;
                while (before >= 0 && (labels[before] == 0 || own.get(before).size() < 2)) {
                    before--;
                }
                int after = index + 1;
                while (after < own.size() && (labels[after] == 0 || own.get(after).size() < 2)) {
                    after++;
                }
                if (before >= 0 && index - before < 8) {
                    List<String> piece = new ArrayList<>(last(own.get(before), 2));
                    piece.addAll(tokens);
                    if (pieces.contains(piece)) {
                        labels[index] = 1;
                    }
                }
                if (after < own.size() && after - index < 8 && labels[index] == 0) {
                    List<String> piece = new ArrayList<>(tokens);
                    piece.addAll(own.get(after).subList(0, 2));
                    if (pieces.contains(piece)) {
                        labels[index] = 1;
                    }
                }
            }
        }
    }

    private static List<String> last(List<String> tokens, int count) {
        return tokens.subList(Math.max(0, tokens.size() - count), tokens.size());
    }

    private void labelByParts() {
        Arrays.fill(labels, 0);
        List<String> texts = lines.stream().map(line -> spaced(line.text())).toList();
        for (String wrong : without) {
            String part = spaced(wrong);
            for (int index = 0; index < texts.size(); index++) {
                if (texts.get(index).contains(part)) {
                    weights[index] = 1.5;
                }
            }
        }
        for (String right : with) {
            String part = spaced(right);
            List<Integer> found = new ArrayList<>();
            for (int index = 0; index < texts.size(); index++) {
                String text = texts.get(index);
                if (text.contains(part) || (text.length() > 12 && part.contains(text))) {
                    found.add(index);
                }
            }
            int longest =
                    found.stream()
                            .max((one, other) ->
                                    Integer.compare(
                                            texts.get(one).length(), texts.get(other).length()))
                            .orElse(-1);
            for (int index : found) {
                boolean sure = found.size() == 1 || part.contains(texts.get(index));
                labels[index] = 1;
                weights[index] = sure || index == longest ? 2 : 0;
            }
        }
    }

    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    String text(double threshold) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            if (votes[index] >= threshold) {
                text.append(lines.get(index).text()).append('\n');
            }
        }
        return text.toString();
    }
}
