package dev.gleaner.polling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Thousands of hosts on the loopback, each at an address of its own, all served by one socket. Each
 * keeps its own log of when connections began and ended.
 */
final class ManyHosts implements AutoCloseable {

    private static final String FEED =
            "<rss version='2.0'><channel><title>t</title><item><title>one</title>"
                    + "<description>Some words.</description></item></channel></rss>";

    /** From the connection to its end, in nanoseconds. */
    record Visit(long from, long to, boolean conditional) {}

    private final ServerSocket socket;
    private final int hanging;
    private final Map<String, List<Visit>> visits = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param hanging how many of them, from the first, never answer
     */
    ManyHosts(int hanging) {
        this.hanging = hanging;
        try {
            socket = new ServerSocket(0, 4_096, InetAddress.ofLiteral("0.0.0.0"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    static String host(int number) {
        return "127."
                + (1 + number / 62_500)
                + "."
                + (number / 250 % 250)
                + "."
                + (1 + number % 250);
    }

    /** What each host saw, by its address. */
    Map<String, List<Visit>> visits() {
        return Map.copyOf(visits);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                long from = System.nanoTime();
                threads.execute(() -> serve(connection, from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, long from) {
        String host = connection.getLocalAddress().getHostAddress();
        boolean conditional = false;
        try (connection) {
            BufferedReader reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = reader.readLine();
            while (line != null && !line.isEmpty()) {
                conditional |= line.startsWith("If-None-Match:");
                line = reader.readLine();
            }
            if (isHanging(host)) {
                // Says nothing until the client has had enough
                conditional |= reader.read() >= 0;
            } else {
                answer(connection.getOutputStream(), conditional);
            }
        } catch (IOException clientLeft) {
            return;
        } finally {
            Visit visit = new Visit(from, System.nanoTime(), conditional);
            visits.compute(
                    host, (unused, before) -> with(before == null ? List.of() : before, visit));
        }
    }

    private static List<Visit> with(List<Visit> before, Visit visit) {
        List<Visit> all = new ArrayList<>(before);
        all.add(visit);
        return all;
    }

    boolean isHanging(String host) {
        for (int number = 0; number < hanging; number++) {
            if (host(number).equals(host)) {
                return true;
            }
        }
        return false;
    }

    private static void answer(OutputStream out, boolean conditional) throws IOException {
        String answer =
                conditional
                        ? "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: "
                                + FEED.length()
                                + "\r\n\r\n"
                                + FEED;
        out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
