package dev.gleaner.api;

import dev.gleaner.claim.ClaimDecision;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.ResultQuestion;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.ReprocessRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.time.Instant;

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
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.claims(new ClaimQuestion(kind, source, thread, asOf, limit)));
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<?> claim(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(evidence.claim(id, asOf));
    }

    @PostMapping("/claims/decisions")
    ResponseEntity<?> decide(@RequestBody ClaimDecision decision) {
        return Responses.of(evidence.decide(decision));
    }

    @PostMapping("/reprocess")
    ResponseEntity<StreamingResponseBody> reprocess(@RequestBody ReprocessRequest request) {
        return Responses.lines(progress -> evidence.reprocess(request, progress));
    }

    @GetMapping("/results")
    ResponseEntity<?> results(
            @RequestParam(required = false) @Nullable String benchmark,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.results(new ResultQuestion(benchmark, system, asOf, limit)));
    }

    @GetMapping("/benchmarks")
    ResponseEntity<?> benchmarks(@RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(evidence.benchmarks(asOf));
    }

    @GetMapping("/benchmarks/one")
    ResponseEntity<?> benchmark(
            @RequestParam(defaultValue = "") String named,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(evidence.benchmark(named, asOf));
    }

    @GetMapping("/divergences")
    ResponseEntity<?> divergences(
            @RequestParam(required = false) @Nullable String benchmark,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(evidence.divergences(benchmark, asOf, limit));
    }
}
