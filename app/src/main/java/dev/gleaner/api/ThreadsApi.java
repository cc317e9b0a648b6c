package dev.gleaner.api;

import dev.gleaner.operation.Operations;
import dev.gleaner.operation.ThreadOperations;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operations on single threads as routes. */
@RestController
@RequestMapping("/api/threads/{slug}")
class ThreadsApi {

    private final ThreadOperations threads;

    ThreadsApi(Operations operations) {
        this.threads = operations.threads();
    }

    @GetMapping("/lint")
    ResponseEntity<?> lint(
            @PathVariable String slug, @RequestParam(defaultValue = "false") boolean strict) {
        return Responses.of(threads.lint(slug, strict));
    }
}
