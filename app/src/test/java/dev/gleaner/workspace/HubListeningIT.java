package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gleaner.Application;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.hub.ScriptedHub;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.server.Server;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.source.SourcePage;
import dev.gleaner.source.SourcePage.ChannelPage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The whole program listening to a hub: over its own routes, while it polls. */
class HubListeningIT {

    private static final byte[] NEWS = "something new".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-05-11T08:00:00Z"));

    @Test
    @DisplayName("P38 P39 from the first poll to the hub's word, through routes and loops")
    void hubTellsOfSomethingNew() throws Exception {
        try (ScriptedHub hub = new ScriptedHub()) {
            Settings settings = settings(hub);
            var opened = Workspace.openToServe(settings, now::get);
            assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
            try (Workspace workspace = ((Workspace.Outcome.Opened) opened).workspace();
                    Server server =
                            Server.start(
                                    Application.class,
                                    settings,
                                    CompletableFuture.completedFuture(workspace.operations()),
                                    CompletableFuture.completedFuture(workspace.callbacks()))) {
                tell(hub, workspace, server);
            }
        }
    }

    private void tell(ScriptedHub hub, Workspace workspace, Server server) throws Exception {
        String feed = hub.url("/feed");
        workspace
                .operations()
                .addSource(new SourceRequest(feed, null, null, null, null, null, null));
        workspace.operations().ingest(new IngestRequest(feed), progress -> {});
        hub.askingBack(request -> askBack(server, request));

        workspace.listenToHubs();

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        page(workspace, feed).hubs().stream()
                                .anyMatch(line -> line.state().equals("active")));
        assertThat(page(workspace, feed).hubs().getFirst().until())
                .isEqualTo(now.get().plus(Duration.ofDays(10)));
        assertThat(shown(server, feed)).contains("active since").contains("/hub");

        workspace.pollOnSchedule();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(5)));
        Map<String, String> request = hub.requests(feed).getFirst();
        String secret = ScriptedHub.value(request, "hub.secret");
        assertThat(push(server, request, "sha256=" + "0".repeat(64))).isEqualTo(202);
        assertThat(push(server, request, ScriptedHub.signature(secret, NEWS))).isEqualTo(202);

        await().atMost(Duration.ofSeconds(20)).until(() -> hub.feedRequests("/feed").size() == 2);
        assertThat(hub.feedRequests("/feed").getLast().ifNoneMatch()).isEqualTo("\"/hub\"");
    }

    private Settings settings(ScriptedHub hub) {
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(
                                Map.of(
                                        Setting.DATA,
                                        folder.resolve("data").toString(),
                                        Setting.NEO4J_URI,
                                        NEO4J.uri(),
                                        Setting.NEO4J_PASSWORD,
                                        NEO4J.password(),
                                        Setting.SERVER_PORT,
                                        "0",
                                        Setting.FETCH_ALLOW,
                                        hub.host(),
                                        Setting.INGEST_EVERY,
                                        "60",
                                        Setting.WEBSUB_CALLBACK,
                                        "https://hubs-reach.test/"));
        assertThat(reading).isInstanceOf(SettingsReader.Reading.Understood.class);
        return ((SettingsReader.Reading.Understood) reading).settings();
    }

    private void askBack(Server server, Map<String, String> request) {
        String topic = ScriptedHub.value(request, "hub.topic");
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                callback(server, request)
                                                        + "?hub.mode=subscribe&hub.challenge=say-this"
                                                        + "&hub.lease_seconds=864000&hub.topic="
                                                        + URLEncoder.encode(
                                                                topic, StandardCharsets.UTF_8)))
                                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("say-this");
    }

    private int push(Server server, Map<String, String> request, String signature) {
        return send(HttpRequest.newBuilder(URI.create(callback(server, request)))
                        .header("X-Hub-Signature", signature)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(NEWS))
                        .build())
                .statusCode();
    }

    /** As the proxy in front of us would lead on. */
    private static String callback(Server server, Map<String, String> request) {
        return ScriptedHub.value(request, "hub.callback")
                .replace("https://hubs-reach.test", server.address());
    }

    private String shown(Server server, String feed) {
        return send(HttpRequest.newBuilder(
                                URI.create(
                                        server.address()
                                                + "/sources/one?named="
                                                + URLEncoder.encode(feed, StandardCharsets.UTF_8)))
                        .build())
                .body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ChannelPage page(Workspace workspace, String feed) {
        return ((Answer.Done<SourcePage>) workspace.operations().source(feed))
                .value()
                .channels()
                .getFirst();
    }
}
