package dev.gleaner.api;

import dev.gleaner.operation.Operations;
import dev.gleaner.operation.TriggerOperations;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;

/** The operations on triggers as routes. */
@RestController
@RequestMapping("/api")
class TriggersApi {

    private final TriggerOperations triggers;

    TriggersApi(Operations operations) {
        this.triggers = operations.triggers();
    }

    @GetMapping("/threads/{slug}/triggers")
    ResponseEntity<?> list(@PathVariable String slug) {
        return Responses.of(triggers.list(slug));
    }

    @GetMapping("/threads/{slug}/triggers/test")
    ResponseEntity<?> tryOut(
            @PathVariable String slug, @RequestParam(required = false) @Nullable LocalDate since) {
        return Responses.of(triggers.tryOut(slug, since));
    }

    @PostMapping("/triggers/test")
    ResponseEntity<?> tryOut(
            @RequestBody byte[] file, @RequestParam(required = false) @Nullable LocalDate since) {
        return Responses.of(triggers.tryOut(file, since));
    }

    @PostMapping("/triggers")
    ResponseEntity<?> arm(@RequestBody byte[] file, @RequestParam String by) {
        return Responses.of(triggers.arm(file, by));
    }

    @PostMapping("/threads/{slug}/triggers/{number}/disarm")
    ResponseEntity<?> disarm(@PathVariable String slug, @PathVariable int number) {
        return Responses.of(triggers.disarm(slug, number));
    }
}
