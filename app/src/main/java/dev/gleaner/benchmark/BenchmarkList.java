package dev.gleaner.benchmark;

import java.util.List;

/** The instruments that something was measured on, the most measured first. */
public record BenchmarkList(List<BenchmarkRow> benchmarks) {

    public BenchmarkList {
        benchmarks = List.copyOf(benchmarks);
    }

    /** One instrument with how many results of how many systems there are. */
    public record BenchmarkRow(String name, int results, int systems) {}
}
