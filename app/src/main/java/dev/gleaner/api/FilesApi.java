package dev.gleaner.api;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SectionRequest;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileLine;
import dev.gleaner.thread.desk.Resolution;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;

/**
 * The files of threads as routes. Every answer has the file's version as its entity tag; every
 * change names it in {@code If-Match}: none is 428, another one 412.
 */
@RestController
@RequestMapping("/api")
class FilesApi {

    private final FileOperations files;

    FilesApi(Operations operations) {
        this.files = operations.files();
    }

    @GetMapping("/threads/{slug}/text")
    ResponseEntity<?> read(@PathVariable String slug) {
        return Versioned.of(files.read(slug), files, slug);
    }

    @GetMapping("/threads/{slug}/versions")
    ResponseEntity<?> history(
            @PathVariable String slug,
            @RequestParam(defaultValue = "" + FileHistory.MOST) int limit) {
        return Responses.of(files.history(slug, limit));
    }

    /** The file as it was; without a version, as it is. */
    @GetMapping("/threads/{slug}/versions/one")
    ResponseEntity<?> past(
            @PathVariable String slug, @RequestParam(defaultValue = "") String version) {
        Answer<byte[]> answer =
                version.isBlank()
                        ? files.read(slug).map(read -> read.text().getBytes(StandardCharsets.UTF_8))
                        : files.past(slug, version);
        return switch (answer) {
            case Answer.Done<byte[]>(byte[] file) ->
                    ResponseEntity.ok()
                            .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                            .body(file);
            case Answer.Declined<byte[]>(Problem problem) -> Responses.problem(problem);
        };
    }

    @PostMapping("/threads/new")
    ResponseEntity<?> create(@RequestParam(defaultValue = "") String title) {
        return Versioned.of(files.create(title), files, title);
    }

    @PostMapping("/threads/{slug}/sections")
    ResponseEntity<?> replace(
            @PathVariable String slug,
            @RequestBody SectionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return Versioned.of(files.replace(slug, request, version), files, slug);
    }

    @PostMapping("/threads/{slug}/lines")
    ResponseEntity<?> add(
            @PathVariable String slug,
            @RequestBody FileLine request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return Versioned.of(files.add(slug, request, version), files, slug);
    }

    @PostMapping("/threads/{slug}/resolution")
    ResponseEntity<?> resolve(
            @PathVariable String slug,
            @RequestBody Resolution resolution,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return Versioned.of(files.resolve(slug, resolution, version), files, slug);
    }

    @PostMapping("/vault/sync")
    ResponseEntity<?> sync(@RequestParam(defaultValue = "") String folder) {
        return Responses.of(files.sync(folder));
    }
}
