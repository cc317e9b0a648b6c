package dev.gleaner.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/**
 * Whether the process answers: for containers and commands, without asking the database. While the
 * data folder is being opened, no request comes as far as this.
 */
@RestController
class HealthRoute {

    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "up");
    }
}
