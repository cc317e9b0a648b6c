package dev.gleaner.api;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers as HTTP: a value as JSON, a problem as RFC 9457 has it. */
final class Responses {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private Responses() {}

    static <T> ResponseEntity<?> of(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> ResponseEntity.ok(value);
            case Answer.Declined<T>(Problem problem) -> problem(problem);
        };
    }

    static ResponseEntity<ProblemDetail> problem(Problem problem) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatusCode.valueOf(problem.kind().status()), problem.cause());
        detail.setTitle(problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        detail.setProperty("kind", problem.kind());
        detail.setProperty("nextStep", problem.nextStep());
        return ResponseEntity.of(detail).build();
    }

    /** An operation that takes its time, as lines of JSON while it works. */
    static <T> ResponseEntity<StreamingResponseBody> lines(
            Function<Consumer<String>, Answer<T>> operation) {
        StreamingResponseBody body =
                out -> {
                    Answer<T> answer = operation.apply(step -> line(out, "progress", step));
                    switch (answer) {
                        case Answer.Done<T>(T value) -> line(out, "done", value);
                        case Answer.Declined<T>(Problem problem) -> line(out, "problem", problem);
                    }
                };
        return ResponseEntity.ok().contentType(LINES).body(body);
    }

    private static void line(OutputStream out, String name, Object value) {
        try {
            out.write((Json.write(Map.of(name, value)) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
