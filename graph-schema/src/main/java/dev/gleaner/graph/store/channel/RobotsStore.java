package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What hosts said in their robots.txt, so that a restart does not ask all of them again. */
public final class RobotsStore {

    private final Driver driver;

    public RobotsStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * A copy of a robots.txt.
     *
     * @param origin scheme, host and port, for example {@code https://example.org:443}
     * @param body empty when the host has none
     * @param askedAt when it was last asked for
     * @param failingSince since when it could not be had; null when it could
     */
    public record RobotsCopy(
            String origin, String body, Instant askedAt, @Nullable Instant failingSince) {}

    /** The copy of a host. */
    public Optional<RobotsCopy> of(String origin) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (r:Robots {id: $id})
                                    RETURN r
                                    """,
                                    Map.of("id", origin))
                            .list(found ->
                                    new RobotsCopy(
                                            origin,
                                            found.get("r").get("body").asString(""),
                                            Objects.requireNonNull(
                                                    Nodes.time(found.get("r"), "askedAt")),
                                            Nodes.time(found.get("r"), "failingSince")))
                            .stream()
                            .findFirst());
        }
    }

    /** Keeps a copy in place of the one before. */
    public void keep(RobotsCopy copy) {
        Map<String, Object> facts =
                Rows.row("id", copy.origin())
                        .with("body", copy.body())
                        .with("askedAt", Rows.time(copy.askedAt()))
                        .with("failingSince", Rows.timeOrNull(copy.failingSince()))
                        .map();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MERGE (r:Robots {id: $facts.id})
                                    SET r = $facts
                                    """,
                                    Map.of("facts", facts))
                            .consume());
        }
    }
}
