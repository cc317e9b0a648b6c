package dev.gleaner.api;

import dev.gleaner.forecast.ResolutionRequest;
import dev.gleaner.operation.ForecastOperations;
import dev.gleaner.operation.Operations;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/**
 * The operations on forecasts as routes. What is said about an outcome names the entry that it
 * replaces, as {@code If-Match} does elsewhere: 428 without it, 412 when another stands by now.
 */
@RestController
@RequestMapping("/api/forecasts")
class ForecastsApi {

    private final ForecastOperations forecasts;

    ForecastsApi(Operations operations) {
        this.forecasts = operations.forecasts();
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(forecasts.list(asOf, limit));
    }

    @GetMapping("/due")
    ResponseEntity<?> due(
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(forecasts.due(thread, asOf, limit));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(forecasts.show(id, asOf));
    }

    @PostMapping("/resolutions")
    ResponseEntity<?> resolve(
            @RequestBody ResolutionRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        return Responses.of(forecasts.resolve(request, dryRun));
    }

    @GetMapping("/scores")
    ResponseEntity<?> scores(
            @RequestParam(defaultValue = "voice") String by,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(forecasts.scores(by, asOf));
    }
}
