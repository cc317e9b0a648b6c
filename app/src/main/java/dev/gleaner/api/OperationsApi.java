package dev.gleaner.api;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.SourceChange;
import dev.gleaner.thread.desk.FileRead;

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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.nio.charset.StandardCharsets;

/**
 * The operations as routes.
 *
 * <p>An operation that takes its time answers with lines of JSON: {@code {"progress": "…"}} while
 * it works, and at the end {@code {"done": …}} or {@code {"problem": …}}.
 */
@RestController
@RequestMapping("/api")
class OperationsApi {

    private static final MediaType OPML = MediaType.parseMediaType("text/x-opml;charset=UTF-8");
    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Operations operations;

    OperationsApi(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/threads")
    ResponseEntity<?> board() {
        return Responses.of(operations.board());
    }

    @GetMapping("/threads/{slug}")
    ResponseEntity<?> thread(@PathVariable String slug) {
        return Versioned.of(operations.thread(slug), operations.files(), slug);
    }

    @PostMapping("/threads")
    ResponseEntity<?> importThread(
            @RequestBody byte[] file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String version) {
        return Responses.of(operations.importThread(file, version));
    }

    @GetMapping("/threads/{slug}/file")
    ResponseEntity<?> exportThread(@PathVariable String slug) {
        return switch (operations.exportThread(slug)) {
            case Answer.Done<byte[]>(byte[] file) ->
                    ResponseEntity.ok()
                            .contentType(MARKDOWN)
                            .eTag('"' + FileRead.versionOf(file) + '"')
                            .body(file);
            case Answer.Declined<byte[]>(Problem problem) -> Responses.problem(problem);
        };
    }

    @GetMapping("/search")
    ResponseEntity<?> search(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "false") boolean newestFirst,
            @RequestParam(defaultValue = "false") boolean explain) {
        return Responses.of(
                operations.search(new SearchRequest(query, limit, newestFirst, explain)));
    }

    @GetMapping("/items/{id}")
    ResponseEntity<?> item(@PathVariable String id) {
        return Responses.of(operations.item(id));
    }

    @PostMapping("/items/{id}/readings")
    ResponseEntity<?> markRead(@PathVariable String id, @RequestParam String reader) {
        return Responses.of(operations.markRead(id, reader));
    }

    @GetMapping("/sources")
    ResponseEntity<?> sources() {
        return Responses.of(operations.sources());
    }

    @PostMapping("/sources")
    ResponseEntity<?> addSource(@RequestBody SourceRequest request) {
        return Responses.of(operations.addSource(request));
    }

    @PostMapping("/sources/find")
    ResponseEntity<StreamingResponseBody> findSource(@RequestBody SourceQuestion question) {
        return Responses.lines(progress -> operations.findSource(question, progress));
    }

    @GetMapping("/sources/one")
    ResponseEntity<?> source(@RequestParam String named) {
        return Responses.of(operations.source(named));
    }

    @PostMapping("/sources/change")
    ResponseEntity<?> changeSource(@RequestBody SourceChange change) {
        return Responses.of(operations.changeSource(change));
    }

    @PostMapping("/sources/opml")
    ResponseEntity<StreamingResponseBody> importSources(@RequestBody ListImport list) {
        return Responses.lines(progress -> operations.importSources(list, progress));
    }

    @GetMapping("/sources/opml")
    ResponseEntity<?> exportSources() {
        return switch (operations.exportSources()) {
            case Answer.Done<byte[]>(byte[] file) ->
                    ResponseEntity.ok().contentType(OPML).body(file);
            case Answer.Declined<byte[]>(Problem problem) -> Responses.problem(problem);
        };
    }

    @PostMapping("/ingest")
    ResponseEntity<StreamingResponseBody> ingest(@RequestBody IngestRequest request) {
        return Responses.lines(progress -> operations.ingest(request, progress));
    }

    @PostMapping("/index/verify")
    ResponseEntity<?> verifyIndex() {
        return Responses.of(operations.verifyIndex());
    }

    @PostMapping("/index/rebuild")
    ResponseEntity<StreamingResponseBody> rebuildIndex() {
        return Responses.lines(operations::rebuildIndex);
    }

    @GetMapping("/doctor")
    ResponseEntity<?> doctor() {
        return Responses.of(operations.doctor());
    }
}
