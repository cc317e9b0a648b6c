package dev.gleaner.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A stand-in for a Neo4j that accepts no password: it agrees on Bolt 4.4 and answers the first
 * message as a real one does (RunningDatabaseIT asks a real one).
 */
final class RefusingNeo4j implements AutoCloseable {

    private static final byte[] BOLT_4_4 = {0, 0, 4, 4};
    private static final int HANDSHAKE_BYTES = 20;

    private final ServerSocket socket;

    private RefusingNeo4j(ServerSocket socket) {
        this.socket = socket;
    }

    static RefusingNeo4j listen() throws IOException {
        ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        RefusingNeo4j neo4j = new RefusingNeo4j(socket);
        Thread.ofVirtual().start(neo4j::answer);
        return neo4j;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answer() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    client.getInputStream().readNBytes(HANDSHAKE_BYTES);
                    client.getOutputStream().write(BOLT_4_4);
                    client.getInputStream().read();
                    client.getOutputStream().write(failure());
                    client.getInputStream().readAllBytes();
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** One chunk: FAILURE with a map of code and message, in PackStream. */
    private static byte[] failure() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(new byte[] {(byte) 0xb1, 0x7f, (byte) 0xa2});
        text(message, "code");
        text(message, "Neo.ClientError.Security.Unauthorized");
        text(message, "message");
        text(message, "The client is unauthorized due to authentication failure.");
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunk);
        out.writeShort(message.size());
        out.write(message.toByteArray());
        out.writeShort(0);
        return chunk.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(0xd0);
        out.write(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
