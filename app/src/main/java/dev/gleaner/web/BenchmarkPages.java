package dev.gleaner.web;

import dev.gleaner.benchmark.Timeline;
import dev.gleaner.benchmark.TimelineCsv;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.web.BenchmarkChart.Axis;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Benchmarks as pages, pictures and values. */
@Controller
class BenchmarkPages {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final EvidenceOperations evidence;

    BenchmarkPages(Operations operations) {
        this.evidence = operations.evidence();
    }

    @GetMapping("/benchmarks")
    ModelAndView benchmarks() {
        return Pages.page("benchmarks", evidence.benchmarks(null), BenchmarksScreen::of);
    }

    @GetMapping("/benchmarks/one")
    ModelAndView benchmark(
            @RequestParam(defaultValue = "") String named,
            @RequestParam(defaultValue = "") String axis) {
        return Pages.page(
                "benchmark",
                evidence.benchmark(named, null),
                timeline -> BenchmarkScreen.of(timeline, Axis.named(axis)));
    }

    @GetMapping("/benchmarks/one.svg")
    ResponseEntity<String> chart(
            @RequestParam(defaultValue = "") String named,
            @RequestParam(defaultValue = "0") String series,
            @RequestParam(defaultValue = "") String axis) {
        return answer(
                named,
                SVG,
                timeline -> {
                    int number = series.matches("[0-9]{1,6}") ? Integer.parseInt(series) : 0;
                    return BenchmarkChart.of(
                            timeline.series().get(Math.min(number, timeline.series().size() - 1)),
                            Axis.named(axis));
                });
    }

    @GetMapping("/benchmarks/one.csv")
    ResponseEntity<String> values(@RequestParam(defaultValue = "") String named) {
        return answer(named, CSV, TimelineCsv::of);
    }

    private ResponseEntity<String> answer(
            String named, MediaType type, Function<Timeline, String> written) {
        return switch (evidence.benchmark(named, null)) {
            case Answer.Done<Timeline>(Timeline timeline) ->
                    ResponseEntity.ok().contentType(type).body(written.apply(timeline));
            case Answer.Declined<Timeline>(Problem problem) ->
                    ResponseEntity.status(problem.kind().status())
                            .contentType(MediaType.TEXT_PLAIN)
                            .body(problem.cause() + "\n");
        };
    }
}
