package dev.gleaner.api;

import dev.gleaner.operation.NoticeOperations;
import dev.gleaner.operation.Operations;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The telling of changes as routes. */
@RestController
@RequestMapping("/api/notices")
class NoticesApi {

    private final NoticeOperations notices;

    NoticesApi(Operations operations) {
        this.notices = operations.notices();
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam(defaultValue = "50") int limit) {
        return Responses.of(notices.list(thread, limit));
    }

    @PostMapping("/send")
    ResponseEntity<?> send() {
        return Responses.of(notices.send());
    }

    @PostMapping("/retry")
    ResponseEntity<?> retry(@RequestParam(required = false) @Nullable String delivery) {
        return Responses.of(notices.retry(delivery));
    }
}
