package dev.gleaner.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

/**
 * A server that writes its first message of TLS by hand: it wants what the Java runtime would
 * refuse to want for it. It answers one connection.
 */
final class HandshakeServer implements AutoCloseable {

    /** Kinds of record (RFC 8446, section 5.1). */
    static final int ALERT = 21;

    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int RANDOM_BYTES = 32;
    private static final byte FATAL = 2;
    private static final byte UNRECOGNIZED_NAME = 112;

    private final ServerSocket socket;
    private final CompletableFuture<Seen> seen = new CompletableFuture<>();

    private HandshakeServer(byte[] answer) {
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    /**
     * What the client said.
     *
     * @param hello its first message
     * @param reply the kind of its second, -1 when it left without one
     */
    record Seen(byte[] hello, int reply) {}

    /** One that chooses this version and cipher, whatever it was offered. */
    static HandshakeServer choosing(int version, int cipher) {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        hello.writeBytes(two(version));
        hello.writeBytes(new byte[RANDOM_BYTES]);
        hello.write(0);
        hello.writeBytes(two(cipher));
        hello.write(0);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(HANDSHAKE);
        record.writeBytes(two(version));
        record.writeBytes(two(hello.size() + 4));
        record.write(SERVER_HELLO);
        record.write(0);
        record.writeBytes(two(hello.size()));
        record.writeBytes(hello.toByteArray());
        return new HandshakeServer(record.toByteArray());
    }

    /** One that is not at home under the name it was called. */
    static HandshakeServer knowingNoName() {
        return new HandshakeServer(new byte[] {ALERT, 3, 3, 0, 2, FATAL, UNRECOGNIZED_NAME});
    }

    private static byte[] two(int number) {
        return new byte[] {(byte) (number >>> 8), (byte) number};
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Waits for the end of the connection. */
    Seen seen() {
        return seen.join();
    }

    private void serve(byte[] answer) {
        try (Socket connection = socket.accept()) {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            in.readNBytes(3);
            byte[] hello = in.readNBytes(in.readUnsignedShort());
            connection.getOutputStream().write(answer);
            connection.getOutputStream().flush();
            seen.complete(new Seen(hello, in.read()));
        } catch (IOException broken) {
            seen.completeExceptionally(broken);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
