package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelEvent;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Certificates that persons trust although nobody vouches for them: one for a channel, and so for
 * the server it is polled from.
 */
public final class PinStore {

    private final Driver driver;

    public PinStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Pins a certificate in place of the one before, for all channels of that server.
     *
     * @param server host and port, {@code letter.example:443}
     * @param sha256 of the certificate, in hexadecimal digits
     */
    public void pin(Id<Channel> channel, String server, String sha256, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                boolean changed =
                        !transaction
                                .run(
                                        """
                                        MATCH (c:Channel {id: $id})
                                        WHERE c.pinnedFor IS NULL
                                           OR c.pinnedFor <> $server OR c.pin <> $pin
                                        SET c.pinnedFor = $server
                                        WITH c
                                        MATCH (same:Channel {pinnedFor: $server})
                                        SET same.pin = $pin
                                        RETURN DISTINCT c.id AS id
                                        """,
                                        Map.of(
                                                "id", channel.value(),
                                                "server", server,
                                                "pin", sha256))
                                .list()
                                .isEmpty();
                if (changed) {
                    PollWriter.event(
                            transaction,
                            channel.value(),
                            new ChannelEvent(
                                    at,
                                    ChannelEvent.What.CERTIFICATE_PINNED,
                                    sha256 + " for " + server));
                }
            });
        }
    }

    /** The certificate pinned for a server; empty when nobody pinned one. */
    public Optional<String> at(String server) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel {pinnedFor: $server})
                                    WHERE c.closedAt IS NULL
                                    RETURN c.pin AS pin
                                    ORDER BY c.id
                                    LIMIT 1
                                    """,
                                    Map.of("server", server))
                            .list(found -> found.get("pin").asString())
                            .stream()
                            .findFirst());
        }
    }
}
