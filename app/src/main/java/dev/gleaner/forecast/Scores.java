package dev.gleaner.forecast;

import dev.gleaner.forecast.ForecastLine.State;
import dev.gleaner.forecast.ScoreList.By;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts and means over forecasts. Pure: the order in which they come makes no difference. */
final class Scores {

    private static final String ALL = "all";

    private Scores() {}

    static ScoreList of(List<ForecastLine> lines, By by, Instant asOf, boolean more) {
        List<ForecastLine> counted = lines.stream().filter(ForecastLine::counts).toList();
        Map<String, List<ForecastLine>> groups =
                counted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        line ->
                                                switch (by) {
                                                    case VOICE -> line.voice();
                                                    case SOURCE -> line.claim().reportedBy();
                                                },
                                        TreeMap::new,
                                        Collectors.toList()));
        return new ScoreList(
                asOf,
                by,
                of(ALL, counted),
                groups.entrySet().stream()
                        .map(group -> of(group.getKey(), group.getValue()))
                        .filter(score -> score.due() + score.resolved() > 0)
                        .sorted(
                                Comparator.comparing(Score::resolved)
                                        .thenComparing(Score::due)
                                        .reversed()
                                        .thenComparing(Score::name))
                        .toList(),
                lines.size() - counted.size(),
                more);
    }

    private static Score of(String name, List<ForecastLine> lines) {
        int happened = count(lines, State.HAPPENED);
        int failed = count(lines, State.FAILED);
        int annulled = count(lines, State.ANNULLED);
        // Sorted, so that the sum is the same to the last bit whatever the order.
        double[] scores =
                lines.stream()
                        .map(ForecastLine::brier)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return new Score(
                name,
                count(lines, State.DUE),
                happened + failed + annulled,
                happened,
                failed,
                annulled,
                scores.length,
                scores.length == 0 ? null : sum / scores.length,
                happened + failed == 0 ? null : (double) happened / (happened + failed));
    }

    private static int count(List<ForecastLine> lines, State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }
}
