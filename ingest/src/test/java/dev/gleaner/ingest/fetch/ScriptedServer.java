package dev.gleaner.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ServerSocketFactory;

/**
 * A web server on the loopback that says exactly what a test wants, valid HTTP or not, and
 * remembers what it was asked.
 */
final class ScriptedServer implements AutoCloseable {

    /** Answers one connection; returning closes it. */
    interface Script {
        void answer(Asked asked, OutputStream out) throws IOException;
    }

    /** A request as it came. */
    record Asked(String method, String target, Map<String, String> headers) {}

    private final ServerSocket socket;
    private final Script script;
    private final String scheme;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    ScriptedServer(Script script) {
        this("http", ServerSocketFactory.getDefault(), script);
    }

    ScriptedServer(String scheme, ServerSocketFactory sockets, Script script) {
        this.scheme = scheme;
        this.script = script;
        try {
            this.socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        threads.add(Thread.ofVirtual().start(this::accept));
    }

    /** A server that always gives this answer, line ends included. */
    static ScriptedServer saying(String answer) {
        return new ScriptedServer(
                (asked, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static String ok(String body, String... headers) {
        return answer("200 OK", body, headers);
    }

    static String answer(String status, String body, String... headers) {
        return "HTTP/1.1 "
                + status
                + "\r\n"
                + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList())
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    String url(String path) {
        return url("127.0.0.1", path);
    }

    String url(String host, String path) {
        return scheme + "://" + host + ":" + port() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.forEach(Thread::interrupt);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.add(Thread.ofVirtual().start(() -> serve(connection)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked request = read(connection);
            asked.add(request);
            script.answer(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException clientLeft) {
            return;
        }
    }

    private static Asked read(Socket connection) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = reader.readLine();
        if (first == null) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
            line = reader.readLine();
        }
        List<String> parts = List.of(first.split(" ", 3));
        return new Asked(parts.get(0), parts.get(1), headers);
    }
}
