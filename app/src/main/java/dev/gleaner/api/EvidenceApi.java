package dev.gleaner.api;

import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.Operations;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operations on statements as routes. */
@RestController
@RequestMapping("/api")
class EvidenceApi {

    private final EvidenceOperations evidence;

    EvidenceApi(Operations operations) {
        this.evidence = operations.evidence();
    }

    @GetMapping("/claims")
    ResponseEntity<?> claims(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.claims(new ClaimQuestion(kind, source, thread, limit)));
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<?> claim(@PathVariable String id) {
        return Responses.of(evidence.claim(id));
    }

    @GetMapping("/results")
    ResponseEntity<?> results(
            @RequestParam(required = false) @Nullable String benchmark,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.results(new ResultQuestion(benchmark, system, limit)));
    }

    @GetMapping("/benchmarks")
    ResponseEntity<?> benchmarks() {
        return Responses.of(evidence.benchmarks());
    }

    @GetMapping("/benchmarks/one")
    ResponseEntity<?> benchmark(@RequestParam(defaultValue = "") String named) {
        return Responses.of(evidence.benchmark(named));
    }

    @GetMapping("/divergences")
    ResponseEntity<?> divergences(
            @RequestParam(required = false) @Nullable String benchmark,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.divergences(benchmark, limit));
    }

    @GetMapping("/forecasts")
    ResponseEntity<?> forecasts(@RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.forecasts(limit));
    }
}
