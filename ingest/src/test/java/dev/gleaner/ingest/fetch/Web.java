package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.address.AllowedHost;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A small web on the loopback: hosts by name, answers by script, every request in a log with the
 * time of the test's clock.
 */
public final class Web implements AutoCloseable {

    private final TestClock clock;
    private final ScriptedServer server;
    private final Map<String, Function<Seen, String>> routes = new ConcurrentHashMap<>();
    private final List<Seen> log = new CopyOnWriteArrayList<>();

    public Web(TestClock clock) {
        this.clock = clock;
        this.server =
                new ScriptedServer((asked, out) -> {
                    String host = asked.headers().getOrDefault("host", "").replaceAll(":.*", "");
                    Seen seen = new Seen(clock.instant(), host, asked.target(), asked.headers());
                    log.add(seen);
                    String answer =
                            routes.getOrDefault(host + asked.target(), unknown -> missing())
                                    .apply(seen);
                    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
                });
    }

    /** A request as it came. */
    public record Seen(Instant at, String host, String target, Map<String, String> headers) {}

    public void serve(String host, String path, Function<Seen, String> answer) {
        routes.put(host + path, answer);
    }

    public void serve(String host, String path, String answer) {
        serve(host, path, seen -> answer);
    }

    public String url(String host, String path) {
        return server.url(host, path);
    }

    /** What a host was asked for, robots.txt left out. */
    public List<Seen> asked(String host) {
        return log.stream()
                .filter(seen -> seen.host().equals(host) && !seen.target().equals("/robots.txt"))
                .toList();
    }

    public long robotsAsked(String host) {
        return log.stream()
                .filter(seen -> seen.host().equals(host) && seen.target().equals("/robots.txt"))
                .count();
    }

    /** A client for which these hosts are public ones; waiting moves the clock. */
    public Fetcher fetcher(String... hosts) {
        Set<AllowedHost> allowed =
                Arrays.stream(hosts)
                        .map(host -> new AllowedHost(host, server.port()))
                        .collect(Collectors.toSet());
        FetchSettings settings =
                FetchSettings.defaults("https://gleaner.example/about")
                        .withAllowed(allowed)
                        .withGaps(Duration.ofSeconds(2), Duration.ofSeconds(2));
        return new Fetcher(settings, clock, Web::loopback, clock::pass);
    }

    private static List<InetAddress> loopback(String host) throws UnknownHostException {
        return List.of(InetAddress.ofLiteral("127.0.0.1"));
    }

    public static String ok(String body, String... headers) {
        return ScriptedServer.ok(body, headers);
    }

    public static String answer(String status, String body, String... headers) {
        return ScriptedServer.answer(status, body, headers);
    }

    public static String missing() {
        return answer("404 Not Found", "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
