package dev.gleaner.api;

import dev.gleaner.claim.LinkDecision;
import dev.gleaner.claim.LinkQuestion;
import dev.gleaner.operation.LinkOperations;
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

/** The links between statements as routes. */
@RestController
@RequestMapping("/api/links")
class LinksApi {

    private final LinkOperations links;

    LinksApi(Operations operations) {
        this.links = operations.links();
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String stance,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(links.list(new LinkQuestion(stance, undecided, asOf, limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        return Responses.of(links.show(id, asOf));
    }

    @PostMapping("/decisions")
    ResponseEntity<?> decide(@RequestBody LinkDecision decision) {
        return Responses.of(links.decide(decision));
    }
}
