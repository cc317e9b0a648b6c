package dev.gleaner.graph.database;

import dev.gleaner.graph.database.Opening.Opened;
import dev.gleaner.graph.database.Opening.Refused;

import org.neo4j.driver.Driver;

import java.net.URI;

/**
 * A Neo4j that answers queries, wherever it runs, and the driver to ask it with.
 *
 * <p>Closing it closes the driver and, where the server was started here, stops the server. Safe
 * for many threads.
 */
public final class RunningDatabase implements AutoCloseable {

    private final Driver driver;
    private final URI address;
    private final String description;
    private final Runnable stopServer;

    private RunningDatabase(Driver driver, URI address, String description, Runnable stopServer) {
        this.driver = driver;
        this.address = address;
        this.description = description;
        this.stopServer = stopServer;
    }

    /**
     * Waits until the database answers or is known not to: a local one some seconds, up to a
     * minute.
     */
    public static Opening open(DatabaseSettings settings) {
        return switch (settings) {
            case LocalDatabase local -> openLocal(local);
            case RemoteDatabase remote -> openRemote(remote);
        };
    }

    /**
     * Begins to open in the background, so that the caller can do other things until it needs the
     * database.
     */
    public static StartingDatabase start(DatabaseSettings settings) {
        return new StartingDatabase(() -> open(settings));
    }

    public Driver driver() {
        return driver;
    }

    /**
     * Which database this is, for logs and status pages: {@code managed local Neo4j in
     * /home/ada/.gleaner/graph}.
     */
    public String description() {
        return description;
    }

    /** Where it listens; the port of a local one differs at each start. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        try {
            driver.close();
        } finally {
            stopServer.run();
        }
    }

    private static Opening openRemote(RemoteDatabase remote) {
        return connect(remote, "Neo4j at " + remote.uri(), () -> {});
    }

    private static Opening openLocal(LocalDatabase local) {
        return switch (LocalServer.launch(local)) {
            case LocalServer.NotLaunched not -> not.refusal();
            case LocalServer.FolderInUse inUse -> inUse.refusal();
            case LocalServer.Launched launched -> connectTo(launched.server(), local);
        };
    }

    private static Opening connectTo(LocalServer server, LocalDatabase local) {
        RemoteDatabase served = new RemoteDatabase(server.address(), "neo4j", server.password());
        Opening opening = connect(served, "managed local Neo4j in " + local.home(), server::stop);
        if (opening instanceof Refused) {
            server.stop();
        }
        return opening;
    }

    private static Opening connect(
            RemoteDatabase database, String description, Runnable stopServer) {
        return switch (Connection.to(database)) {
            case Connection.NotConnected not -> not.refusal();
            case Connection.Connected connected ->
                    new Opened(
                            new RunningDatabase(
                                    connected.driver(), database.uri(), description, stopServer));
        };
    }
}
