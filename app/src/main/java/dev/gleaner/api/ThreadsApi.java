package dev.gleaner.api;

import dev.gleaner.operation.Operations;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.proposal.Declining;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.replay.Replay;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;

/** The operations on single threads as routes. */
@RestController
@RequestMapping("/api/threads/{slug}")
class ThreadsApi {

    private final Operations operations;
    private final ThreadOperations threads;

    ThreadsApi(Operations operations) {
        this.operations = operations;
        this.threads = operations.threads();
    }

    @GetMapping("/lint")
    ResponseEntity<?> lint(
            @PathVariable String slug, @RequestParam(defaultValue = "false") boolean strict) {
        return Responses.of(threads.lint(slug, strict));
    }

    @GetMapping("/why")
    ResponseEntity<?> why(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(asOf == null ? operations.why(slug) : threads.why(slug, asOf));
    }

    @GetMapping("/origins")
    ResponseEntity<?> origins(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String layers,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(threads.origins(slug, layers, asOf));
    }

    @GetMapping("/replay")
    ResponseEntity<?> replay(
            @PathVariable String slug,
            @RequestParam(defaultValue = "KNOWN") Replay.Mode mode,
            @RequestParam(required = false) @Nullable LocalDate last) {
        return Responses.of(threads.replay(slug, mode, last));
    }

    @GetMapping("/next")
    ResponseEntity<?> nextReads(@PathVariable String slug) {
        return Responses.of(threads.nextReads(slug));
    }

    @GetMapping("/proposals")
    ResponseEntity<?> proposals(@PathVariable String slug) {
        return Responses.of(threads.proposals(slug));
    }

    @PostMapping("/declines")
    ResponseEntity<?> decline(@PathVariable String slug, @RequestBody Declining declining) {
        return Responses.of(threads.decline(slug, declining));
    }

    @GetMapping("/brief")
    ResponseEntity<?> brief(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(threads.brief(slug, asOf));
    }

    @PostMapping("/acts/say")
    ResponseEntity<?> say(
            @PathVariable String slug,
            @RequestBody PersonsAct.Say act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    @PostMapping("/acts/attach")
    ResponseEntity<?> attach(
            @PathVariable String slug,
            @RequestBody PersonsAct.Attach act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    @PostMapping("/acts/lineage")
    ResponseEntity<?> lineage(
            @PathVariable String slug,
            @RequestBody PersonsAct.Lineage act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    @PostMapping("/acts/read")
    ResponseEntity<?> read(
            @PathVariable String slug,
            @RequestBody PersonsAct.Read act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    @PostMapping("/acts/decide")
    ResponseEntity<?> decide(
            @PathVariable String slug,
            @RequestBody PersonsAct.Decide act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    @PostMapping("/acts/connect")
    ResponseEntity<?> connect(
            @PathVariable String slug,
            @RequestBody PersonsAct.Connect act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    @PostMapping("/acts/draft")
    ResponseEntity<?> draft(
            @PathVariable String slug,
            @RequestBody PersonsAct.Draft act,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return acted(slug, act, version);
    }

    private ResponseEntity<?> acted(String slug, PersonsAct act, String version) {
        return Versioned.of(threads.act(slug, act, version), operations.files(), slug);
    }
}
