package dev.gleaner.ingest.mail;

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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A mail server on the loopback with one folder, that speaks just enough IMAP to be listened to,
 * and says while it is listened to what a test wants.
 */
final class ScriptedMailServer implements AutoCloseable {

    /** Ends the connection instead of saying something. */
    static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final String capabilities;
    private final BlockingQueue<String> sayings = new LinkedBlockingQueue<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /**
     * @param capabilities besides IMAP4rev1, {@code IDLE}
     */
    ScriptedMailServer(String capabilities) {
        this.capabilities = "IMAP4rev1 " + capabilities;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Says a line to whoever listens, now or next. */
    void says(String line) {
        sayings.add(line);
    }

    /** The commands so far, without their tags. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            OutputStream out = connection.getOutputStream();
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.US_ASCII));
            say(out, "* OK [CAPABILITY " + capabilities + "] ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String tag = line.substring(0, line.indexOf(' '));
                String command = line.substring(tag.length() + 1);
                commands.add(command.split(" ", 2)[0]);
                answer(out, in, command);
                say(out, tag + " OK done");
            }
        } catch (IOException clientLeft) {
            return;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(OutputStream out, BufferedReader in, String command)
            throws IOException, InterruptedException {
        switch (command.split(" ", 2)[0]) {
            case "CAPABILITY" -> say(out, "* CAPABILITY " + capabilities);
            case "EXAMINE" -> {
                say(out, "* 3 EXISTS");
                say(out, "* 0 RECENT");
                say(out, "* FLAGS (\\Seen)");
                say(out, "* OK [UIDVALIDITY 7] numbering");
                say(out, "* OK [UIDNEXT 14] next");
            }
            case "FETCH" -> say(out, "* 3 FETCH (UID 13)");
            case "IDLE" -> {
                say(out, "+ listening");
                Thread saying = Thread.ofVirtual().start(() -> sayOn(out));
                String done = in.readLine();
                saying.interrupt();
                saying.join();
                commands.add(String.valueOf(done));
            }
            case "LOGOUT" -> say(out, "* BYE");
            default -> {
                return;
            }
        }
    }

    private void sayOn(OutputStream out) {
        try {
            while (true) {
                String line = sayings.take();
                if (line.equals(HANG_UP)) {
                    out.close();
                    return;
                }
                say(out, line);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
