package dev.gleaner.web;

import dev.gleaner.benchmark.BenchmarkList;

import java.util.List;

/** The instruments that something was measured on. */
record BenchmarksScreen(String summary, List<Row> rows) {

    BenchmarksScreen {
        rows = List.copyOf(rows);
    }

    /** One instrument with how much was measured on it. */
    record Row(String href, String name, String results, String systems) {}

    static BenchmarksScreen of(BenchmarkList list) {
        return new BenchmarksScreen(
                Counted.of(list.benchmarks().size(), "benchmark"),
                list.benchmarks().stream()
                        .map(row ->
                                new Row(
                                        Links.benchmark(row.name()),
                                        Shown.title(row.name()),
                                        Counted.of(row.results(), "result"),
                                        Counted.of(row.systems(), "system")))
                        .toList());
    }
}
