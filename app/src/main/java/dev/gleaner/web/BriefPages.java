package dev.gleaner.web;

import dev.gleaner.brief.Brief;
import dev.gleaner.brief.BriefForm;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ThreadOperations;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Packets to write from, as plain text that a browser shows as it is. */
@Controller
class BriefPages {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ThreadOperations threads;

    BriefPages(Operations operations) {
        this.threads = operations.threads();
    }

    @GetMapping("/threads/{slug}/brief")
    ResponseEntity<String> brief(
            @PathVariable String slug,
            @RequestParam(defaultValue = "markdown") String format,
            @RequestParam(required = false) @Nullable Instant asOf) {
        Optional<BriefForm> form = BriefForm.named(format);
        if (form.isEmpty()) {
            return text(400, "'" + format + "' is none of " + BriefForm.words());
        }
        return switch (threads.brief(slug, asOf)) {
            case Answer.Done<Brief>(Brief brief) ->
                    ResponseEntity.ok().contentType(PLAIN).body(form.get().write(brief));
            case Answer.Declined<Brief>(Problem problem) ->
                    text(problem.kind().status(), problem.cause());
        };
    }

    private static ResponseEntity<String> text(int status, String words) {
        return ResponseEntity.status(status).contentType(PLAIN).body(words + "\n");
    }
}
