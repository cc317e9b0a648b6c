package dev.gleaner.api;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.util.Locale;

/** Answers as HTTP: a value as JSON, a problem as RFC 9457 has it. */
final class Responses {

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
}
