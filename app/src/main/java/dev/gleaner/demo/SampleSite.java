package dev.gleaner.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web site made of a folder: the sample newsroom on an address of this machine.
 *
 * <p>Pages and feeds name the site {@code http://newsroom.test}; it is replaced by the address in
 * use. What is not in the folder is a 404, as in life.
 */
public final class SampleSite implements AutoCloseable {

    /** The site's name in the files; it resolves nowhere (RFC 6761). */
    static final String PLACEHOLDER = "http://newsroom.test";

    /** Tried first, so that a second demo on the same data finds the addresses of the first. */
    private static final int USUAL_PORT = 8766;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Path folder;

    private SampleSite(HttpServer server, ExecutorService workers, Path folder) {
        this.server = server;
        this.workers = workers;
        this.folder = folder;
    }

    /** Serves a folder until closed. */
    public static SampleSite serve(Path folder) throws IOException {
        HttpServer server = bound();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        SampleSite site = new SampleSite(server, workers, folder.toAbsolutePath().normalize());
        server.setExecutor(workers);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    private static HttpServer bound() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try {
            return HttpServer.create(new InetSocketAddress(loopback, USUAL_PORT), 0);
        } catch (BindException taken) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Whether its addresses are those of every other demo on this machine. */
    public boolean isAtUsualPort() {
        return port() == USUAL_PORT;
    }

    /** {@code 127.0.0.1:8766}, as the setting for private addresses names it. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    /** {@code http://127.0.0.1:8766}. */
    public String address() {
        return "http://" + host();
    }

    /** A text with the site's name replaced by its address. */
    public String localized(String text) {
        return text.replace(PLACEHOLDER, address());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve("." + exchange.getRequestURI().getPath()).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String tag = "\"" + Files.getLastModifiedTime(file).toMillis() + "-" + host() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = localized(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType(file));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String contentType(Path file) {
        String name = file.toString();
        if (name.endsWith(".xml")) {
            return "application/xml; charset=utf-8";
        }
        return name.endsWith(".html") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
