package dev.gleaner.graph.database;

import java.net.URI;
import java.util.Set;

/**
 * A Neo4j server or cluster that somebody else runs.
 *
 * @param uri for example {@code neo4j+s://graph.example.org:7687}
 * @param password never part of a message or of {@link #toString}
 */
public record RemoteDatabase(URI uri, String user, String password) implements DatabaseSettings {

    private static final Set<String> SCHEMES =
            Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    public RemoteDatabase {
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme())
                || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "the address of a Neo4j looks like neo4j://localhost:7687 or neo4j+s://host, not '"
                            + uri
                            + "'");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("a Neo4j user has a name");
        }
    }

    @Override
    public String toString() {
        return "RemoteDatabase[uri=" + uri + ", user=" + user + "]";
    }
}
