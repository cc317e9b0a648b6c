package dev.gleaner.api;

import dev.gleaner.operation.Operations;
import dev.gleaner.operation.SameOperations;
import dev.gleaner.same.SameImport;
import dev.gleaner.same.SameQuestion;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameWithdrawal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/** What persons said is the same, as routes. */
@RestController
@RequestMapping("/api/same")
class SameApi {

    private final SameOperations same;

    SameApi(Operations operations) {
        this.same = operations.same();
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(same.list(new SameQuestion(kind, about, withdrawn, asOf, limit)));
    }

    @GetMapping("/proposals")
    ResponseEntity<?> proposals(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(same.propose(kind, limit));
    }

    @PostMapping
    ResponseEntity<?> say(@RequestBody SameSaying saying) {
        return Responses.of(same.say(saying));
    }

    @PostMapping("/withdrawals")
    ResponseEntity<?> withdraw(@RequestBody SameWithdrawal withdrawal) {
        return Responses.of(same.withdraw(withdrawal));
    }

    @PostMapping("/lists")
    ResponseEntity<?> take(@RequestBody SameImport list) {
        return Responses.of(same.take(list));
    }
}
