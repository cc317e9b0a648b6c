package dev.gleaner.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of the pages: every view, filter and passage has one. */
final class Links {

    private Links() {}

    static String thread(String slug) {
        return "/threads/" + encoded(slug);
    }

    /** A thread's file as it is; with a version, as it was. */
    static String threadFile(String slug, String version) {
        return "/api/threads/"
                + encoded(slug)
                + "/versions/one"
                + (version.isEmpty() ? "" : "?version=" + encoded(version));
    }

    static String item(String id) {
        return "/items/" + encoded(id);
    }

    /** The item's page, opened at a passage of its text. */
    static String passage(String id, int start, int end) {
        return item(id) + "?at=" + start + "-" + end + "#passage";
    }

    /** Where the row of a claim stands on its item's page. */
    static String claimRow(String claim) {
        return "row-" + claim;
    }

    /** Everything known of a source. */
    static String source(String name) {
        return "/sources/one?named=" + encoded(name);
    }

    /** A forecast, where it is resolved. */
    static String forecast(String claim) {
        return "/forecasts/" + encoded(claim);
    }

    /** An instrument over time. */
    static String benchmark(String name) {
        return benchmark(name, BenchmarkChart.Axis.AUTO);
    }

    /** An instrument over time, drawn on this axis. */
    static String benchmark(String name, BenchmarkChart.Axis axis) {
        return "/benchmarks/one?named=" + encoded(name) + onAxis(axis);
    }

    private static String onAxis(BenchmarkChart.Axis axis) {
        return axis == BenchmarkChart.Axis.AUTO ? "" : "&axis=" + axis.word();
    }

    /** The picture of one of its series. */
    static String benchmarkChart(String name, int series, BenchmarkChart.Axis axis) {
        return "/benchmarks/one.svg?named=" + encoded(name) + "&series=" + series + onAxis(axis);
    }

    static String benchmarkCsv(String name) {
        return "/benchmarks/one.csv?named=" + encoded(name);
    }

    static String search(String query, boolean newestFirst) {
        return "/search?q=" + encoded(query) + (newestFirst ? "&order=newest" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
