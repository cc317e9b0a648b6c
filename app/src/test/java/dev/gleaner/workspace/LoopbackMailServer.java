package dev.gleaner.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on the loopback address that takes letters; on demand it takes one and is gone
 * before it says so.
 */
final class LoopbackMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    LoopbackMailServer() throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The letters it took, as they came. */
    List<String> letters() {
        return letters;
    }

    /** Whether it hangs up without a word once it has a letter. */
    void hangsUp(boolean hangsUp) {
        silent = hangsUp;
    }

    private void listen() {
        try {
            while (true) {
                Socket caller = listening.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 loopback");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("DATA")) {
                    say(caller, "354 go on");
                    letters.add(letter(lines));
                    if (silent) {
                        return;
                    }
                }
                say(caller, line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException hungUp) {
            // The caller is gone.
        }
    }

    private static String letter(BufferedReader lines) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = lines.readLine();
                line != null && !line.equals(".");
                line = lines.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
