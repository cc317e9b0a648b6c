package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.Application;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.operation.KeptAnswers;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.ServerNote;
import dev.gleaner.server.Server;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that are sent again under the key that they had. */
class RequestsOnceTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final FixtureOperations fixture = FixtureOperations.filled();
    private final AtomicInteger readings = new AtomicInteger();
    private final Map<String, KeptAnswers.Kept> kept = new ConcurrentHashMap<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private Server server;
    private String token;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server =
                Server.start(
                        Application.class,
                        FixtureServer.settings(folder),
                        CompletableFuture.completedFuture(counted()),
                        CompletableFuture.completedFuture(Callbacks.NONE));
        server.announce();
        token = ServerNote.in(folder).orElseThrow().token();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The fixture, counting what was recorded; it waits at the gate before it records. */
    private Operations counted() {
        return (Operations)
                Proxy.newProxyInstance(
                        Operations.class.getClassLoader(),
                        new Class<?>[] {Operations.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "answers" -> Optional.of(new InMemory());
                                    case "markRead" -> {
                                        gate.await();
                                        readings.incrementAndGet();
                                        yield invoked(method, arguments);
                                    }
                                    default -> invoked(method, arguments);
                                });
    }

    private Object invoked(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(fixture, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private final class InMemory implements KeptAnswers {

        @Override
        public Optional<Kept> find(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(String key, Kept answer) {
            kept.put(key, answer);
        }
    }

    private HttpRequest request(String key, String reader) {
        return HttpRequest.newBuilder(
                        URI.create(
                                server.address()
                                        + "/api/items/"
                                        + FixtureOperations.WHOLE
                                        + "/readings?reader="
                                        + reader))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody())
                .build();
    }

    private HttpResponse<String> send(String key, String reader)
            throws IOException, InterruptedException {
        return client.send(request(key, reader), BodyHandlers.ofString());
    }

    @Test
    void sameRequestUnderItsKeyIsDoneOnceAndAnsweredAsItWas() throws Exception {
        HttpResponse<String> first = send("k1", "ada");
        HttpResponse<String> again = send("k1", "ada");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(readings).hasValue(1);
    }

    @ParameterizedTest(name = "length announced: {0}, key: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void longerBodyThanIsReadIsRefusedAndDoesNothing(boolean announced, boolean withKey)
            throws Exception {
        byte[] body = new byte[(16 << 20) + 1];
        HttpRequest.Builder tooLong =
                HttpRequest.newBuilder(request("k9", "ada").uri())
                        .header("Authorization", "Bearer " + token)
                        .POST(
                                announced
                                        ? BodyPublishers.ofByteArray(body)
                                        : BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(body)));
        if (withKey) {
            tooLong.header("Idempotency-Key", "k9");
        }

        HttpResponse<String> refused = client.send(tooLong.build(), BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body()).contains("16 MB", "TOO_LARGE");
        assertThat(readings).hasValue(0);
        assertThat(kept).isEmpty();
    }

    @Test
    void bodyOfUnannouncedLengthIsNoHindrance() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(request("k9", "ada").uri())
                        .header("Authorization", "Bearer " + token)
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[] {'{', '}'})))
                        .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(readings).hasValue(1);
    }

    @Test
    void otherRequestUnderAUsedKeyIsRefused() throws Exception {
        send("k1", "ada");

        HttpResponse<String> other = send("k1", "ben");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("OTHER_REQUEST", "a key of its own");
        assertThat(readings).hasValue(1);
    }

    @Test
    void twoAtTheSameTimeAreDoneOnce() throws Exception {
        gate = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> one =
                client.sendAsync(request("k1", "ada"), BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> two =
                client.sendAsync(request("k1", "ada"), BodyHandlers.ofString());
        gate.countDown();

        assertThat(one.get().body()).isEqualTo(two.get().body());
        assertThat(one.get().statusCode()).isEqualTo(200);
        assertThat(two.get().statusCode()).isEqualTo(200);
        assertThat(readings).hasValue(1);
    }

    @Test
    void keyThatIsNoneIsRefusedAndWithoutAKeyNothingIsKept() throws Exception {
        assertThat(send("k".repeat(201), "ada").statusCode()).isEqualTo(400);
        HttpRequest without =
                HttpRequest.newBuilder(
                                request("k1", "ada"),
                                (name, value) -> !name.equalsIgnoreCase("Idempotency-Key"))
                        .build();
        client.send(without, BodyHandlers.ofString());
        client.send(without, BodyHandlers.ofString());

        assertThat(readings).hasValue(2);
        assertThat(kept).isEmpty();
    }

    @Test
    void whoeverMayNotChangeAnythingGetsNoKeptAnswer() throws Exception {
        send("k1", "ada");
        HttpRequest stranger =
                HttpRequest.newBuilder(
                                request("k1", "ada"),
                                (name, value) -> !name.equalsIgnoreCase("Authorization"))
                        .build();

        assertThat(client.send(stranger, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
}
