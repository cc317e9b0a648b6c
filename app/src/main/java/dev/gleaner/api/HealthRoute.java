package dev.gleaner.api;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process answers: for containers and commands, without asking the database. */
@RestController
class HealthRoute {

    @GetMapping("/health")
    Map<String, String> health() {
        return Map.of("status", "up");
    }
}
