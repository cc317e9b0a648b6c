package dev.gleaner.api;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.desk.FileRead;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers about a thread with the version of its file as the entity tag. */
final class Versioned {

    private Versioned() {}

    /**
     * A value with the version that its next change has to name; so has a refusal of a stale one.
     */
    static <T> ResponseEntity<?> of(Answer<T> answer, FileOperations files, String slug) {
        return switch (answer) {
            case Answer.Done<T>(FileRead read) ->
                    ResponseEntity.ok().eTag('"' + read.version() + '"').body(read);
            case Answer.Done<T>(T value) -> tagged(ResponseEntity.ok(), files, slug).body(value);
            case Answer.Declined<T>(Problem problem) -> {
                ResponseEntity<ProblemDetail> told = Responses.problem(problem);
                yield problem.kind() == Problem.Kind.STALE
                                || problem.kind() == Problem.Kind.VERSION_REQUIRED
                        ? tagged(
                                        ResponseEntity.status(told.getStatusCode())
                                                .headers(told.getHeaders()),
                                        files,
                                        slug)
                                .body(told.getBody())
                        : told;
            }
        };
    }

    private static ResponseEntity.BodyBuilder tagged(
            ResponseEntity.BodyBuilder response, FileOperations files, String slug) {
        return files.read(slug) instanceof Answer.Done<FileRead>(FileRead read)
                ? response.eTag('"' + read.version() + '"')
                : response;
    }
}
