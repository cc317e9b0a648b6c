package dev.gleaner.cli;

import dev.gleaner.item.ItemPage;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.IndexReport;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ServerNote;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceList;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The operations of the process that serves the data folder, over its own address on this machine:
 * never a way out to the world.
 */
final class ServerConnection implements Operations {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final ServerNote note;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    ServerConnection(ServerNote note) {
        this.note = note;
    }

    /** Whether somebody answers there: a note may outlive a killed process. */
    boolean answers() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(note.address() + "/health"))
                            .timeout(CONNECT)
                            .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Answer<Board> board() {
        return get("/api/threads", Board.class);
    }

    @Override
    public Answer<ThreadPage> thread(String slug) {
        return get("/api/threads/" + encoded(slug), ThreadPage.class);
    }

    @Override
    public Answer<Verdict> why(String slug) {
        return get("/api/threads/" + encoded(slug) + "/why", Verdict.class);
    }

    @Override
    public Answer<ThreadImported> importThread(byte[] file) {
        return post(
                "/api/threads",
                "application/octet-stream",
                BodyPublishers.ofByteArray(file),
                ThreadImported.class);
    }

    @Override
    public Answer<byte[]> exportThread(String slug) {
        return send(request("/api/threads/" + encoded(slug) + "/file").build(), bytes -> bytes);
    }

    @Override
    public Answer<SearchPage> search(SearchRequest request) {
        return get(
                "/api/search?query="
                        + encoded(request.query())
                        + "&limit="
                        + request.limit()
                        + "&newestFirst="
                        + request.newestFirst()
                        + "&explain="
                        + request.explain(),
                SearchPage.class);
    }

    @Override
    public Answer<ItemPage> item(String id) {
        return get("/api/items/" + encoded(id), ItemPage.class);
    }

    @Override
    public Answer<ItemPage> markRead(String id, String reader) {
        return post(
                "/api/items/" + encoded(id) + "/readings?reader=" + encoded(reader),
                "application/json",
                BodyPublishers.noBody(),
                ItemPage.class);
    }

    @Override
    public Answer<SourceList> sources() {
        return get("/api/sources", SourceList.class);
    }

    @Override
    public Answer<SourceAdded> addSource(SourceRequest request) {
        return post("/api/sources", "application/json", json(request), SourceAdded.class);
    }

    @Override
    public Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress) {
        return follow("/api/ingest", json(request), progress, IngestReport.class);
    }

    @Override
    public Answer<IndexReport> verifyIndex() {
        return post(
                "/api/index/verify",
                "application/json",
                BodyPublishers.noBody(),
                IndexReport.class);
    }

    @Override
    public Answer<IndexReport> rebuildIndex(Consumer<String> progress) {
        return follow("/api/index/rebuild", BodyPublishers.noBody(), progress, IndexReport.class);
    }

    @Override
    public Answer<DoctorReport> doctor() {
        return get("/api/doctor", DoctorReport.class);
    }

    private <T> Answer<T> get(String path, Class<T> type) {
        return send(request(path).build(), bytes -> Json.mapper().readValue(bytes, type));
    }

    private <T> Answer<T> post(String path, String form, BodyPublisher body, Class<T> type) {
        return send(
                request(path).header("Content-Type", form).POST(body).build(),
                bytes -> Json.mapper().readValue(bytes, type));
    }

    private <T> Answer<T> send(HttpRequest request, Function<byte[], T> reading) {
        return exchange(
                request,
                BodyHandlers.ofByteArray(),
                body -> Answer.of(reading.apply(body)),
                body -> body);
    }

    /** Reads lines of progress until the one that ends it. */
    private <T> Answer<T> follow(
            String path, BodyPublisher body, Consumer<String> progress, Class<T> type) {
        HttpRequest request =
                request(path).header("Content-Type", "application/json").POST(body).build();
        return exchange(
                request,
                BodyHandlers.ofInputStream(),
                stream -> lastLine(stream, progress, type),
                ServerConnection::allBytes);
    }

    private <T> Answer<T> lastLine(InputStream stream, Consumer<String> progress, Class<T> type) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = Json.mapper().readTree(line);
                if (node.has("done")) {
                    return Answer.of(Json.mapper().treeToValue(node.get("done"), type));
                }
                if (node.has("problem")) {
                    return new Answer.Declined<>(
                            Json.mapper().treeToValue(node.get("problem"), Problem.class));
                }
                progress.accept(node.path("progress").asString(""));
            }
        } catch (IOException cut) {
            return gone(cut);
        }
        return gone(new IOException("the answer ended too early"));
    }

    private <B, T> Answer<T> exchange(
            HttpRequest request,
            HttpResponse.BodyHandler<B> handler,
            Function<B, Answer<T>> reading,
            Function<B, byte[]> bytes) {
        try {
            HttpResponse<B> response = client.send(request, handler);
            return response.statusCode() == 200
                    ? reading.apply(response.body())
                    : declined(bytes.apply(response.body()));
        } catch (IOException failed) {
            return gone(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.declined(Problem.Kind.TRY_AGAIN, "interrupted", "run the command again");
        }
    }

    private static <T> Answer<T> declined(byte[] body) {
        JsonNode detail = Json.mapper().readTree(body);
        if (!detail.has("kind")) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "the server answered " + detail.path("status").asString("in an unknown way"),
                    "see the server's output");
        }
        return Answer.declined(
                Problem.Kind.valueOf(detail.get("kind").asString()),
                detail.path("detail").asString(""),
                detail.path("nextStep").asString(""));
    }

    private <T> Answer<T> gone(IOException failed) {
        return Answer.declined(
                Problem.Kind.NOT_RUNNING,
                "the server at " + note.address() + " stopped answering: " + failed.getMessage(),
                "start it again with gleaner serve, or run the command again without it");
    }

    private static byte[] allBytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException cut) {
            return new byte[0];
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(note.address() + path))
                .header("Authorization", "Bearer " + note.token())
                .header("Accept", "application/json, */*;q=0.5");
    }

    private static BodyPublisher json(Object value) {
        return BodyPublishers.ofString(Json.write(value));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
