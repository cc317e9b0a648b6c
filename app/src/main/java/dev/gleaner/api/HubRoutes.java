package dev.gleaner.api;

import dev.gleaner.hub.Callbacks;
import dev.gleaner.hub.Callbacks.Reply;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where hubs reach us (WebSub, sections 5.3 and 7): the only routes that are meant for strangers.
 * The last part of the address is the secret of one subscription.
 */
@RestController
@RequestMapping("/websub")
class HubRoutes {

    private final Callbacks callbacks;

    HubRoutes(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @GetMapping("/{path}")
    ResponseEntity<byte[]> asked(
            @PathVariable String path, @RequestParam Map<String, String> query) {
        return answer(callbacks.asked(path, query));
    }

    @PostMapping("/{path}")
    ResponseEntity<byte[]> told(
            @PathVariable String path,
            @RequestHeader(name = "X-Hub-Signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        return answer(callbacks.told(path, signature, request.getInputStream()));
    }

    /** The challenge goes back as plain text that no browser takes for anything else. */
    private static ResponseEntity<byte[]> answer(Reply reply) {
        return switch (reply) {
            case Reply.Confirmed(String challenge) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.TEXT_PLAIN)
                            .body(challenge.getBytes(StandardCharsets.UTF_8));
            case Reply.Noted() -> ResponseEntity.accepted().build();
            case Reply.Unknown() -> ResponseEntity.notFound().build();
            case Reply.TooLarge() -> ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        };
    }
}
