package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import java.util.List;
import java.util.Map;

/** Mailboxes that are worth listening to. */
public final class MailboxStore {

    private final Driver driver;

    public MailboxStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * A mailbox that was read well the last time.
     *
     * @param cursor how far it was read; null when the server did not say
     */
    public record WellRead(Id<Channel> id, String address, @Nullable String cursor) {}

    /** Those that are polled and whose last poll went well, the first by address. */
    public List<WellRead> wellRead(int most) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (c:Channel)
                                    WHERE c.kind = $kind
                                      AND c.lastSuccess IS NOT NULL
                                      AND c.pausedAt IS NULL
                                      AND c.closedAt IS NULL
                                      AND coalesce(c.failuresInARow, 0) = 0
                                      AND NOT coalesce(c.condition, '') IN ['gone', 'quarantined']
                                    RETURN c.id AS id,
                                           c.address AS address,
                                           c.entityTag AS cursor
                                    ORDER BY address
                                    LIMIT $most
                                    """,
                                    Map.of("kind", Channel.Kind.MAILBOX.word(), "most", most))
                            .list(found ->
                                    new WellRead(
                                            new Id<>(found.get("id").asString()),
                                            found.get("address").asString(),
                                            found.get("cursor").asString(null))));
        }
    }
}
