package dev.gleaner.cli.client;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.ServerNote;

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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A connection to the process that serves the data folder, at its own address on this machine:
 * never a way out to the world.
 */
public final class ServerConnection {

    static final byte[] NOTHING = new byte[0];

    private static final int CONNECT_MILLIS = 2_000;

    private final ServerNote note;

    public ServerConnection(ServerNote note) {
        this.note = note;
    }

    /** Whether somebody answers there: a note may outlive a killed process. */
    public boolean answers() {
        try {
            HttpURLConnection connection = connection("/health");
            connection.setReadTimeout(CONNECT_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    <T> Answer<T> get(String path, Class<T> type) {
        return exchange(
                path, null, null, null, answer -> Answer.of(Json.mapper().readValue(answer, type)));
    }

    <T> Answer<T> post(String path, String form, byte[] body, Class<T> type) {
        return exchange(
                path, form, null, body, answer -> Answer.of(Json.mapper().readValue(answer, type)));
    }

    /** Changes what has this version, and nothing else. */
    <T> Answer<T> change(String path, String form, String version, byte[] body, Class<T> type) {
        return exchange(
                path,
                form,
                version.equals(FileOperations.JOIN) ? version : '"' + version + '"',
                body,
                answer -> Answer.of(Json.mapper().readValue(answer, type)));
    }

    /** What the server sends as it is. */
    Answer<byte[]> bytes(String path) {
        return exchange(path, null, null, null, answer -> Answer.of(allBytes(answer)));
    }

    /** Reads lines of progress until the one that ends it. */
    <T> Answer<T> follow(String path, byte[] body, Consumer<String> progress, Class<T> type) {
        return exchange(
                path, "application/json", null, body, answer -> lastLine(answer, progress, type));
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
     * @param version what is changed only if it has this version; null for what has none
     * @param body what to send; null asks only
     */
    private <T> Answer<T> exchange(
            String path,
            @Nullable String form,
            @Nullable String version,
            byte @Nullable [] body,
            Function<InputStream, Answer<T>> reading) {
        String key = UUID.randomUUID().toString();
        try {
            return once(path, form, version, body, key, reading);
        } catch (IOException cut) {
            try {
                return once(path, form, version, body, key, reading);
            } catch (IOException failed) {
                return gone(failed);
            }
        }
    }

    /** Sent twice under one key, it is done once. */
    private <T> Answer<T> once(
            String path,
            @Nullable String form,
            @Nullable String version,
            byte @Nullable [] body,
            String key,
            Function<InputStream, Answer<T>> reading)
            throws IOException {
        HttpURLConnection connection = connection(path);
        if (version != null) {
            connection.setRequestProperty("If-Match", version);
        }
        if (body != null) {
            connection.setRequestProperty("Idempotency-Key", key);
            send(connection, form, body);
        }
        if (connection.getResponseCode() == 200) {
            try (InputStream answer = connection.getInputStream()) {
                return reading.apply(answer);
            }
        }
        InputStream problem = connection.getErrorStream();
        return declined(problem == null ? NOTHING : allBytes(problem));
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
        connection.setRequestProperty("Gleaner-Door", "cli");
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
