package dev.gleaner.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A publisher with its hub on the loopback: both remember what they were asked. */
public final class ScriptedHub implements AutoCloseable {

    /** A request for the feed: its conditional header, empty when there was none. */
    public record Asked(String path, String ifNoneMatch) {}

    private final HttpServer server;
    private final List<Asked> feedRequests = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private volatile String hub = "/hub";
    private volatile Consumer<Map<String, String>> askedBack = request -> {};

    public ScriptedHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed", this::feed);
        server.createContext("/hub", this::hub);
        server.createContext("/other-hub", this::hub);
        server.createContext("/moved-hub", this::moved);
        server.start();
    }

    public String url(String path) {
        return "http://" + host() + path;
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void feed(HttpExchange exchange) throws IOException {
        String conditional =
                Objects.requireNonNullElse(
                        exchange.getRequestHeaders().getFirst("If-None-Match"), "");
        feedRequests.add(new Asked(exchange.getRequestURI().getPath(), conditional));
        exchange.getResponseHeaders().set("ETag", "\"" + hub + "\"");
        if (conditional.equals("\"" + hub + "\"")) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            String named = hub.startsWith("/") ? url(hub) : hub;
            byte[] body =
                    ("<feed xmlns='http://www.w3.org/2005/Atom'><title>Heron</title><id>a</id>"
                                    + "<link rel='hub' href='"
                                    + named
                                    + "'/><link rel='self' href='"
                                    + url(exchange.getRequestURI().getPath())
                                    + "'/><entry><id>one</id><title>One</title>"
                                    + "<summary>On herons.</summary></entry></feed>")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void hub(HttpExchange exchange) throws IOException {
        Map<String, String> request = new HashMap<>();
        request.put("at", exchange.getRequestURI().getPath());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            request.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        requests.add(request);
        askedBack.accept(request);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void moved(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", "/hub");
        exchange.sendResponseHeaders(308, -1);
        exchange.close();
    }

    /** What the hub does before it answers a request. */
    public void askingBack(Consumer<Map<String, String>> question) {
        askedBack = question;
    }

    /** What the hub answers from now on. */
    public void answering(int with) {
        status = with;
    }

    /** Which hub the feed names from now on, by its path here or its whole address. */
    public void naming(String path) {
        hub = path;
    }

    /** What was asked of the hub about a topic, and then of the hub, in order. */
    public List<Map<String, String>> requests(String topic) {
        return requests.stream().filter(request -> topic.equals(request.get("hub.topic"))).toList();
    }

    public List<Asked> feedRequests(String path) {
        return feedRequests.stream().filter(asked -> asked.path().equals(path)).toList();
    }

    /** The last part of the address at which a request wants us to be reached. */
    public static String path(Map<String, String> request) {
        String path = URI.create(value(request, "hub.callback")).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The question that a hub asks back. */
    public static Map<String, String> question(String mode, String topic) {
        return Map.of(
                "hub.mode",
                mode,
                "hub.topic",
                topic,
                "hub.challenge",
                "say this back",
                "hub.lease_seconds",
                "864000");
    }

    public static String value(Map<String, String> request, String name) {
        return Objects.requireNonNull(request.get(name), name);
    }

    /** The signature of a body. */
    public static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException missing) {
            throw new UncheckedIOException(new IOException(missing));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
