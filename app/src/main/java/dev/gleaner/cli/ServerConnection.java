package dev.gleaner.cli;

import dev.gleaner.item.ItemPage;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.DoctorReport;
import dev.gleaner.operation.EvidenceOperations;
import dev.gleaner.operation.IndexReport;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ServerNote;
import dev.gleaner.operation.SourceAdded;
import dev.gleaner.operation.SourceList;
import dev.gleaner.operation.SourceQuestion;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.operation.ThreadOperations;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourceChanged;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourcePage;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The operations of the process that serves the data folder, over its own address on this machine:
 * never a way out to the world.
 */
final class ServerConnection implements Operations {

    private static final int CONNECT_MILLIS = 2_000;

    private static final byte[] NOTHING = new byte[0];

    private final ServerNote note;

    ServerConnection(ServerNote note) {
        this.note = note;
    }

    /** Whether somebody answers there: a note may outlive a killed process. */
    boolean answers() {
        try {
            HttpURLConnection connection = connection("/health");
            connection.setReadTimeout(CONNECT_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    @Override
    public ThreadOperations threads() {
        return new ServerThreads(this);
    }

    @Override
    public EvidenceOperations evidence() {
        return new ServerEvidence(this);
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
        return post("/api/threads", "application/octet-stream", file, ThreadImported.class);
    }

    @Override
    public Answer<byte[]> exportThread(String slug) {
        return exchange(
                "/api/threads/" + encoded(slug) + "/file",
                null,
                null,
                answer -> Answer.of(allBytes(answer)));
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
                NOTHING,
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
    public Answer<SourceFound> findSource(SourceQuestion question, Consumer<String> progress) {
        return follow("/api/sources/find", json(question), progress, SourceFound.class);
    }

    @Override
    public Answer<SourcePage> source(String named) {
        return get("/api/sources/one?named=" + encoded(named), SourcePage.class);
    }

    @Override
    public Answer<SourceChanged> changeSource(SourceChange change) {
        return post("/api/sources/change", "application/json", json(change), SourceChanged.class);
    }

    @Override
    public Answer<ListImported> importSources(ListImport list, Consumer<String> progress) {
        return follow("/api/sources/opml", json(list), progress, ListImported.class);
    }

    @Override
    public Answer<byte[]> exportSources() {
        return exchange("/api/sources/opml", null, null, answer -> Answer.of(allBytes(answer)));
    }

    @Override
    public Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress) {
        return follow("/api/ingest", json(request), progress, IngestReport.class);
    }

    @Override
    public Answer<IndexReport> verifyIndex() {
        return post("/api/index/verify", "application/json", NOTHING, IndexReport.class);
    }

    @Override
    public Answer<IndexReport> rebuildIndex(Consumer<String> progress) {
        return follow("/api/index/rebuild", NOTHING, progress, IndexReport.class);
    }

    @Override
    public Answer<DoctorReport> doctor() {
        return get("/api/doctor", DoctorReport.class);
    }

    <T> Answer<T> get(String path, Class<T> type) {
        return exchange(
                path, null, null, answer -> Answer.of(Json.mapper().readValue(answer, type)));
    }

    <T> Answer<T> post(String path, String form, byte[] body, Class<T> type) {
        return exchange(
                path, form, body, answer -> Answer.of(Json.mapper().readValue(answer, type)));
    }

    /** Reads lines of progress until the one that ends it. */
    private <T> Answer<T> follow(
            String path, byte[] body, Consumer<String> progress, Class<T> type) {
        return exchange(path, "application/json", body, answer -> lastLine(answer, progress, type));
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

    /**
     * One request.
     *
     * @param body what to send; null asks only
     */
    private <T> Answer<T> exchange(
            String path,
            @Nullable String form,
            byte @Nullable [] body,
            Function<InputStream, Answer<T>> reading) {
        try {
            HttpURLConnection connection = connection(path);
            if (body != null) {
                send(connection, form, body);
            }
            if (connection.getResponseCode() == 200) {
                try (InputStream answer = connection.getInputStream()) {
                    return reading.apply(answer);
                }
            }
            InputStream problem = connection.getErrorStream();
            return declined(problem == null ? NOTHING : allBytes(problem));
        } catch (IOException failed) {
            return gone(failed);
        }
    }

    private static void send(HttpURLConnection connection, @Nullable String form, byte[] body)
            throws IOException {
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", form);
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
    }

    /**
     * The plain old client of the JDK: the newer one takes a quarter of a second to load, longer
     * than the answer.
     */
    private HttpURLConnection connection(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create(note.address() + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + note.token());
        connection.setRequestProperty("Accept", "application/json, */*;q=0.5");
        return connection;
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

    static byte[] json(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
