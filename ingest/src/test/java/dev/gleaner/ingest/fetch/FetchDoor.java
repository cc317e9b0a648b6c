package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.fetch.address.NameLookup;
import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The outgoing client against a scripted server: {@code input} is the address asked, else the
 * server's own.
 *
 * <p>{@code server} says what it does: {@code says}, or {@code routes} by path with {@code 302
 * TARGET} or a body; {@code start} and then {@code drips}, {@code endless} or {@code hangs}. {@code
 * names} gives addresses by host, {@code allow} the hosts that may be called at the server's port,
 * {@code own} those that are ourselves.
 */
public final class FetchDoor implements Door {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final FetchSettings QUICK =
            FetchSettings.defaults("https://gleaner.example/about")
                    .withTimeouts(
                            Duration.ofMillis(500),
                            Duration.ofMillis(400),
                            Duration.ofMillis(1_200));

    @Override
    public Map<String, Object> answer(HostileCase given) throws Exception {
        return with(
                given,
                (fetcher, server) -> {
                    String address = given.text("input").orElse(server.url("/"));
                    Map<String, Object> facts =
                            facts(fetcher.fetch(Request.page(placed(address, server))));
                    facts.put("asked", server.asked().size());
                    return facts;
                });
    }

    /** What is done with the client and the server. */
    private interface Use {
        Map<String, Object> with(Fetcher fetcher, ScriptedServer server) throws IOException;
    }

    /** The same client and server for those who ask by way of something else. */
    public interface Asking {
        Map<String, Object> by(Fetcher client, String address) throws IOException;
    }

    /** Lets somebody else ask. */
    public static Map<String, Object> through(HostileCase given, Asking asking) throws IOException {
        return with(
                given,
                (fetcher, server) ->
                        asking.by(
                                fetcher,
                                placed(given.text("input").orElse(server.url("/")), server)));
    }

    private static Map<String, Object> with(HostileCase given, Use use) throws IOException {
        Map<?, ?> script = given.map("server");
        Object start = script.containsKey("says") ? script.get("says") : script.get("start");
        byte[] said = start == null ? new byte[0] : given.bytesOf(start);
        try (ScriptedServer server =
                        new ScriptedServer((asked, out) -> play(given, said, asked, out));
                Fetcher fetcher =
                        new Fetcher(
                                QUICK.withAllowed(hosts(given, "allow", server, "127.0.0.1"))
                                        .withOwn(hosts(given, "own", server)),
                                () -> NOW,
                                names(given),
                                waited -> {})) {
            return use.with(fetcher, server);
        }
    }

    private static String placed(String text, ScriptedServer server) {
        return text.replace("{port}", Integer.toString(server.port()));
    }

    private static Set<AllowedHost> hosts(
            HostileCase given, String key, ScriptedServer server, String... otherwise) {
        List<String> hosts = given.given().containsKey(key) ? given.texts(key) : List.of(otherwise);
        Set<AllowedHost> all = new HashSet<>();
        hosts.forEach(host -> all.add(new AllowedHost(host, server.port())));
        return all;
    }

    private static NameLookup names(HostileCase given) {
        return host -> {
            List<String> known = HostileCase.texts(given.map("names").get(host));
            List<String> literals =
                    !known.isEmpty()
                            ? known
                            : List.of(host.equals("localhost") ? "127.0.0.1" : host);
            try {
                return literals.stream().map(InetAddress::ofLiteral).toList();
            } catch (IllegalArgumentException name) {
                throw new UnknownHostException("no such name: " + host);
            }
        };
    }

    private static void play(
            HostileCase given, byte[] said, ScriptedServer.Asked asked, OutputStream out)
            throws IOException {
        Map<?, ?> script = given.map("server");
        if (script.get("routes") instanceof Map<?, ?> routes) {
            out.write(route(given, routes, asked));
            return;
        }
        out.write(said);
        out.flush();
        if (script.get("drips") instanceof String drop) {
            for (int count = 0; count < 100; count++) {
                out.write(
                        drop.replace("%d", Integer.toString(count))
                                .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                linger(100);
            }
        } else if (script.get("endless") instanceof String piece) {
            byte[] pieces = piece.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            for (int count = 0; count < 2_000; count++) {
                out.write(pieces);
            }
        } else if (script.get("hangs") instanceof Integer millis) {
            linger(millis);
        }
    }

    private static byte[] route(HostileCase given, Map<?, ?> routes, ScriptedServer.Asked asked)
            throws IOException {
        Object answer = routes.get(asked.target());
        if (answer == null) {
            return ScriptedServer.ok("arrived").getBytes(StandardCharsets.US_ASCII);
        }
        if (answer instanceof String target && target.matches("(?s)30\\d .*")) {
            return ("HTTP/1.1 "
                            + target.substring(0, 3)
                            + " Moved\r\nLocation: "
                            + new String(given.bytesOf(target.substring(4)), StandardCharsets.UTF_8)
                            + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return given.bytesOf(answer);
    }

    /** The server's own slowness; closing the server ends it. */
    private static void linger(int millis) throws IOException {
        try {
            if (new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    private static Map<String, Object> facts(Fetch fetch) {
        Map<String, Object> facts = new HashMap<>();
        switch (fetch) {
            case Fetch.Fetched fetched -> {
                facts.put("outcome", "fetched");
                facts.put("body", new String(fetched.body(), StandardCharsets.UTF_8));
                facts.put("bytes", fetched.body().length);
                facts.put("from", fetched.finalAddress().getPath());
            }
            case Fetch.NotModified same -> facts.put("outcome", "not modified");
            case Fetch.RetryLater later -> facts.put("outcome", "later");
            case Fetch.Gone gone -> facts.put("outcome", "gone");
            case Fetch.Refused refused -> {
                facts.put("outcome", "refused");
                facts.put("why", refused.reason());
                facts.put("code", refused.reason().code());
                facts.put("detail", refused.detail());
            }
            case Fetch.Failed failed -> {
                facts.put("outcome", "failed");
                facts.put("why", failed.cause());
                facts.put("detail", failed.detail());
            }
        }
        return facts;
    }
}
