package dev.gleaner.api;

import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answer to a request that never reaches an operation, as RFC 9457 has it. */
final class Refusal {

    private Refusal() {}

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.kind().status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .println(
                        Json.write(
                                Map.of(
                                        "status", problem.kind().status(),
                                        "detail", problem.cause(),
                                        "kind", problem.kind(),
                                        "nextStep", problem.nextStep())));
    }
}
