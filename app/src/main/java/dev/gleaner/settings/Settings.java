package dev.gleaner.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the program was told, checked.
 *
 * @param data folder of everything that is kept, absolute
 * @param neo4j the server to use, null for the managed local one
 * @param server where the pages listen
 * @param vault folder of the writer's thread files, absolute; null when there is none
 * @param ingestEvery time between two looks for channels that are due
 * @param fetch how the outgoing client behaves
 */
public record Settings(
        Path data,
        @Nullable Neo4j neo4j,
        Server server,
        @Nullable Path vault,
        Duration ingestEvery,
        Fetch fetch) {

    /** A Neo4j server that somebody else runs. */
    public record Neo4j(URI uri, String user, String password) {

        @Override
        public String toString() {
            return "Neo4j[" + uri + ", " + user + "]";
        }
    }

    /**
     * Where the pages listen.
     *
     * @param hosts names that a request may come for, beside the loopback ones
     */
    public record Server(String address, int port, List<String> hosts) {

        public Server {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * How the outgoing client behaves.
     *
     * @param allow private {@code host:port} pairs that may be fetched
     */
    public record Fetch(URI contact, Duration gap, List<String> allow) {

        public Fetch {
            allow = List.copyOf(allow);
        }
    }

    /** The same on another port. */
    public Settings withPort(int port) {
        return new Settings(
                data,
                neo4j,
                new Server(server.address(), port, server.hosts()),
                vault,
                ingestEvery,
                fetch);
    }

    /**
     * The same in another folder, on another port, with these private addresses: what the demo
     * needs.
     */
    public Settings forDemo(Path folder, int port, List<String> allow) {
        return new Settings(
                folder,
                neo4j,
                new Server(server.address(), port, server.hosts()),
                null,
                ingestEvery,
                new Fetch(fetch.contact(), fetch.gap(), allow));
    }
}
