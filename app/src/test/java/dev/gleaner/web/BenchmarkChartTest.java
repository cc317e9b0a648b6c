package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.benchmark.Timeline;
import dev.gleaner.benchmark.Timeline.Series;
import dev.gleaner.benchmark.TimelineCsv;
import dev.gleaner.operation.Answer;
import dev.gleaner.web.BenchmarkChart.Axis;

import org.junit.jupiter.api.Test;

class BenchmarkChartTest {

    @Test
    void everyDatedResultIsAPointAndTheRecordsAreJoined() {
        String svg = BenchmarkChart.of(series(), Axis.AUTO);

        assertThat(svg.split("<circle", -1)).hasSize(6);
        assertThat(svg).contains("<path d=\"M", "stroke-dasharray", "2025", "16 min");
    }

    @Test
    void laterAndLongerIsFurtherRightAndHigherUp() {
        String svg = BenchmarkChart.of(series(), Axis.AUTO);
        double[] first = place(svg, 1);
        double[] last = place(svg, 5);

        assertThat(last[0]).isGreaterThan(first[0]);
        assertThat(last[1]).isLessThan(first[1]);
    }

    @Test
    void logarithmicAxisHasAStepForEachDoublingAndALinearOneForEachUnit() {
        double[] points = new double[3];
        double[] linear = new double[3];
        for (int number = 1; number <= 3; number++) {
            points[number - 1] = place(BenchmarkChart.of(series(), Axis.LOG), number)[1];
            linear[number - 1] = place(BenchmarkChart.of(series(), Axis.LINEAR), number)[1];
        }

        assertThat(BenchmarkChart.of(series(), Axis.LOG))
                .isEqualTo(BenchmarkChart.of(series(), Axis.AUTO));
        assertThat(linear[0] - linear[1]).isLessThan(points[0] - points[1]);
        assertThat(Axis.named("nonsense")).isEqualTo(Axis.AUTO);
    }

    @Test
    void nothingForeignAndNothingThePolicyForbidsIsInIt() {
        assertThat(BenchmarkChart.of(series(), Axis.AUTO))
                .doesNotContain("<script")
                .doesNotContain("style")
                .doesNotContain("Wren")
                .doesNotContain("NaN");
    }

    @Test
    void valuesAsCsvKeepEveryRowInItsLine() {
        String csv = TimelineCsv.of(timeline());

        assertThat(csv.split("\r\n")).hasSize(6);
        assertThat(csv)
                .startsWith("benchmark,protocol,system,value,unit")
                .contains("Longer Tasks,50 %,Wren 1,4.0,min,4 minutes,2024-01-10");
    }

    private static double[] place(String svg, int number) {
        String circle = svg.split("<circle cx=\"", -1)[number];
        String[] parts = circle.split("\"", 4);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[2])};
    }

    private static Series series() {
        return timeline().series().getFirst();
    }

    private static Timeline timeline() {
        return switch (new FixtureEvidence(true).benchmark("Longer Tasks", null)) {
            case Answer.Done<Timeline>(Timeline timeline) -> timeline;
            case Answer.Declined<Timeline> declined -> throw new AssertionError(declined);
        };
    }
}
