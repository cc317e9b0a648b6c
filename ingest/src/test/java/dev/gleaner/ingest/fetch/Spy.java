package dev.gleaner.ingest.fetch;

import java.io.IOException;

/** A server on the loopback that nobody should ask. */
public final class Spy implements AutoCloseable {

    private final ScriptedServer server = ScriptedServer.saying(ScriptedServer.ok("caught"));

    public String url() {
        return server.url("");
    }

    public int requests() {
        return server.asked().size();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
