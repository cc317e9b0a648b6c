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
 * @param telling who is told what changes
 */
public record Settings(
        Path data,
        @Nullable Neo4j neo4j,
        Server server,
        @Nullable Path vault,
        Duration ingestEvery,
        Fetch fetch,
        Telling telling) {

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
     * @param callbacks where hubs reach us from outside, without a slash at its end; null when they
     *     are not asked to
     */
    public record Server(String address, int port, List<String> hosts, @Nullable URI callbacks) {

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

    /**
     * Who is told what changes.
     *
     * @param pages where the pages are for whoever is told, without a slash at its end; null when
     *     nobody said
     * @param webhooks addresses that get signed messages
     * @param secret of the signatures; empty only where nobody gets any
     * @param slack addresses that get messages in Slack's format
     * @param digest null when nobody gets one
     */
    public record Telling(
            @Nullable URI pages,
            List<URI> webhooks,
            String secret,
            List<URI> slack,
            @Nullable Digest digest) {

        /** Nobody is told. */
        public static final Telling NOBODY = new Telling(null, List.of(), "", List.of(), null);

        public Telling {
            webhooks = List.copyOf(webhooks);
            slack = List.copyOf(slack);
        }

        @Override
        public String toString() {
            return "Telling[" + webhooks.size() + " webhooks, " + slack.size() + " in Slack]";
        }
    }

    /**
     * A daily letter.
     *
     * @param server as written, {@code smtps://user@host}
     * @param pin SHA-256 of the one certificate to accept from the server; empty: whatever is valid
     * @param hour of the day in UTC
     */
    public record Digest(
            List<String> to, String from, String server, String password, String pin, int hour) {

        public Digest {
            to = List.copyOf(to);
        }

        @Override
        public String toString() {
            return "Digest[" + to + ", " + from + "]";
        }
    }

    /** Where the pages are, for whoever is not on this machine's command line. */
    public URI pages() {
        URI said = telling.pages();
        return said == null ? URI.create("http://localhost:" + server.port()) : said;
    }

    /** The same on another port. */
    public Settings withPort(int port) {
        return new Settings(
                data,
                neo4j,
                new Server(server.address(), port, server.hosts(), server.callbacks()),
                vault,
                ingestEvery,
                fetch,
                telling);
    }

    /**
     * The same in another folder, on another port, with these private addresses: what the demo
     * needs.
     */
    public Settings forDemo(Path folder, int port, List<String> allow) {
        return new Settings(
                folder,
                neo4j,
                new Server(server.address(), port, server.hosts(), null),
                null,
                ingestEvery,
                new Fetch(fetch.contact(), fetch.gap(), allow),
                Telling.NOBODY);
    }
}
