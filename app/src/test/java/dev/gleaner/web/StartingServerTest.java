package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.Application;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.operation.Operations;
import dev.gleaner.server.Server;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The server between listening and having a data folder to answer from. */
class StartingServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Operations> operations = new CompletableFuture<>();
    private Server server;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        server =
                Server.start(
                        Application.class,
                        FixtureServer.settings(folder),
                        operations,
                        operations.thenApply(opened -> Callbacks.NONE));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void healthIsUpOnlyOnceTheOperationsAreThere() throws Exception {
        HttpResponse<String> early = get("/health", "application/json");
        operations.complete(FixtureOperations.filled());
        HttpResponse<String> late = get("/health", "application/json");

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(early.body()).contains("\"kind\":\"TRY_AGAIN\"", "the server is starting");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("up");
    }

    @Test
    void browserIsToldToLookAgain() throws Exception {
        HttpResponse<String> early = get("/", "text/html,*/*;q=0.8");
        operations.complete(FixtureOperations.filled());
        HttpResponse<String> late = get("/", "text/html,*/*;q=0.8");

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Refresh")).hasValue("2");
        assertThat(early.body()).startsWith("Gleaner is starting");
        assertThat(late.statusCode()).isEqualTo(200);
    }

    @Test
    void serverWhoseFolderDoesNotOpenIsNeverUp() throws Exception {
        operations.completeExceptionally(new IllegalStateException("not opened"));

        assertThat(get("/health", "*/*").statusCode()).isEqualTo(503);
        assertThat(get("/threads/any", "text/html").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String path, String accepted) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Accept", accepted)
                        .build(),
                BodyHandlers.ofString());
    }
}
