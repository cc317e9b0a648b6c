package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.Quarantined;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.Map;

/**
 * Attempts at reading documents, noted before they begin: what kills the reader every time is found
 * out by the attempts that never ended.
 */
public final class QuarantineStore {

    private final Driver driver;

    public QuarantineStore(Driver driver) {
        this.driver = driver;
    }

    /** Of one document of one channel. */
    public static String idOf(Id<Channel> channel, String rawHash) {
        return channel.value() + "#" + rawHash;
    }

    /**
     * What is known of a document before it is read.
     *
     * @param unended attempts that began and never ended, without this one
     * @param quarantined whether it is not to be read at all
     */
    public record Attempt(int unended, boolean quarantined) {}

    /** Notes that reading begins. */
    public Attempt begin(Id<Channel> channel, String rawHash, Instant at) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                var found =
                        transaction
                                .run(
                                        """
                                        MATCH (c:Channel {id: $channel})
                                        MERGE (a:Attempt {id: $id})
                                          ON CREATE SET a.count = 0
                                        SET a.count = a.count + 1,
                                            a.at = $at
                                        MERGE (a)-[:OF]->(c)
                                        RETURN a.count - 1 AS unended,
                                               EXISTS { (:Quarantined {id: $id}) } AS quarantined
                                        """,
                                        Map.of(
                                                "channel", channel.value(),
                                                "id", idOf(channel, rawHash),
                                                "at", Rows.time(at)))
                                .single();
                return new Attempt(
                        found.get("unended").asInt(), found.get("quarantined").asBoolean());
            });
        }
    }

    /** Notes that reading ended, however it went. */
    public void end(Id<Channel> channel, String rawHash) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (a:Attempt {id: $id})
                                    DETACH DELETE a
                                    """,
                                    Map.of("id", idOf(channel, rawHash)))
                            .consume());
        }
    }

    /** Puts a document into quarantine. */
    public void add(Id<Channel> channel, Quarantined document) {
        Map<String, Object> facts =
                Rows.row("id", document.id())
                        .with("at", Rows.time(document.at()))
                        .with("address", document.address())
                        .with("rawHash", document.rawHash())
                        .with("code", document.code())
                        .with("detail", document.detail())
                        .with("parser", document.parser())
                        .with("sampleHash", document.sampleHash())
                        .with("sampleBytes", document.sampleBytes())
                        .map();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction
                        .run(
                                """
                                MATCH (c:Channel {id: $channel})
                                MERGE (q:Quarantined {id: $facts.id})
                                SET q = $facts
                                MERGE (q)-[:OF]->(c)
                                """,
                                Map.of("channel", channel.value(), "facts", facts))
                        .consume();
                PollWriter.event(
                        transaction,
                        channel.value(),
                        new ChannelEvent(
                                document.at(),
                                ChannelEvent.What.QUARANTINED,
                                document.code() + " " + document.address()));
            });
        }
    }

    /** How many documents of a channel are in quarantine. */
    public int count(Id<Channel> channel) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (q:Quarantined)-[:OF]->(:Channel {id: $id})
                                    RETURN count(q) AS found
                                    """,
                                    Map.of("id", channel.value()))
                            .single()
                            .get("found")
                            .asInt());
        }
    }

    /** The bytes that all samples take. */
    public long sampleBytes() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (q:Quarantined)
                                    RETURN coalesce(sum(q.sampleBytes), 0) AS bytes
                                    """)
                            .single()
                            .get("bytes")
                            .asLong());
        }
    }

    /** Takes every document of a channel out again: a person wants them to be tried. */
    public void release(Id<Channel> channel) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (n)-[:OF]->(:Channel {id: $id})
                                    WHERE n:Quarantined OR n:Attempt
                                    DETACH DELETE n
                                    """,
                                    Map.of("id", channel.value()))
                            .consume());
        }
    }
}
