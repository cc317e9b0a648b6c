package dev.gleaner.graph.store.notice;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Delivery;
import dev.gleaner.graph.notice.Delivery.State;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outbox: which notice goes to whom, and how far that is.
 *
 * <p>A notice is planned once, for the receivers of that time. An attempt is counted before it
 * begins and may be made again after a while, so that a crash in the middle of it means telling
 * once more, under the same id, and never not at all.
 */
public final class DeliveryStore {

    private static final int PLANNED_AT_ONCE = 500;

    private final Driver driver;

    public DeliveryStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Somebody who is told.
     *
     * @param id made from the address
     * @param shown in words that give nothing away
     * @param from what is told from now on goes out no earlier than this
     */
    public record Addressee(String id, String shown, Instant from) {}

    /** Plans what nobody has planned yet: a delivery to each of these. */
    public void plan(List<Addressee> addressees) {
        try (var session = driver.session()) {
            boolean more = true;
            while (more) {
                more =
                        session.executeWrite(transaction -> plan(transaction, addressees))
                                == PLANNED_AT_ONCE;
            }
        }
    }

    private static int plan(TransactionContext transaction, List<Addressee> addressees) {
        List<Id<Notice>> notices =
                transaction
                        .run(
                                """
                                MATCH (n:Notice {planned: false})
                                RETURN n.id AS id
                                ORDER BY n.at, id
                                LIMIT $limit
                                """,
                                Map.of("limit", PLANNED_AT_ONCE))
                        .list(found -> new Id<>(found.get("id").asString()));
        if (notices.isEmpty()) {
            return 0;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Id<Notice> notice : notices) {
            for (Addressee addressee : addressees) {
                rows.add(
                        Rows.row("id", Delivery.idOf(notice, addressee.id()).value())
                                .with("notice", notice.value())
                                .with("receiver", addressee.id())
                                .with("shown", addressee.shown())
                                .with("nextTry", Rows.time(addressee.from()))
                                .map());
            }
        }
        transaction
                .run(
                        """
                        UNWIND $rows AS row
                        MATCH (n:Notice {id: row.notice})
                        MERGE (d:Delivery {id: row.id})
                          ON CREATE SET d.receiver = row.receiver,
                                        d.shown = row.shown,
                                        d.state = 'PENDING',
                                        d.attempts = 0,
                                        d.nextTry = row.nextTry,
                                        d.outcome = ''
                        MERGE (d)-[:OF]->(n)
                        """,
                        Map.of("rows", rows))
                .consume();
        transaction
                .run(
                        """
                        UNWIND $ids AS id
                        MATCH (n:Notice {id: id})
                        SET n.planned = true
                        """,
                        Map.of("ids", notices.stream().map(Id::value).toList()))
                .consume();
        return notices.size();
    }

    /** What one receiver has still to be told, in the order in which it happened. */
    public List<Delivery> pending(String receiver, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (d:Delivery {receiver: $receiver, state: 'PENDING'})-[:OF]->(n:Notice)-[:ABOUT]->(t:Thread)
                                    RETURN d, n, t.id AS thread
                                    ORDER BY n.at, n.id
                                    LIMIT $limit
                                    """,
                                    Map.of("receiver", receiver, "limit", limit))
                            .list(DeliveryStore::delivery));
        }
    }

    /**
     * Begins an attempt.
     *
     * @param batch the letter they go into together; null when one goes alone
     * @param until if nothing more is heard of it, it may be tried again then
     * @return those that nobody else has begun
     */
    public List<Id<Delivery>> begin(
            List<Id<Delivery>> deliveries, @Nullable String batch, Instant now, Instant until) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", deliveries.stream().map(Id::value).sorted().toList());
        parameters.put("batch", batch);
        parameters.put("now", Rows.time(now));
        parameters.put("until", Rows.time(until));
        try (var session = driver.session()) {
            return session.executeWrite(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $ids AS id
                                    MATCH (d:Delivery {id: id})
                                    SET d.begun = true
                                    WITH d
                                    WHERE d.state = 'PENDING' AND d.nextTry <= $now
                                    SET d.attempts = d.attempts + 1,
                                        d.nextTry = $until,
                                        d.batch = coalesce(d.batch, $batch)
                                    RETURN d.id AS id
                                    """,
                                    parameters)
                            .list(found -> new Id<Delivery>(found.get("id").asString())));
        }
    }

    /** They were told. */
    public void told(List<Id<Delivery>> deliveries, String outcome, Instant at) {
        settle(deliveries, State.TOLD, outcome, at, at);
    }

    /** They are given up. */
    public void dead(List<Id<Delivery>> deliveries, String outcome, Instant at) {
        settle(deliveries, State.DEAD, outcome, at, at);
    }

    /** They were not told, and are tried again. */
    public void again(List<Id<Delivery>> deliveries, String outcome, Instant nextTry) {
        settle(deliveries, State.PENDING, outcome, nextTry, null);
    }

    private void settle(
            List<Id<Delivery>> deliveries,
            State state,
            String outcome,
            Instant nextTry,
            @Nullable Instant doneAt) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", deliveries.stream().map(Id::value).sorted().toList());
        parameters.put("state", state.name());
        parameters.put("outcome", outcome);
        parameters.put("nextTry", Rows.time(nextTry));
        parameters.put("doneAt", Rows.timeOrNull(doneAt));
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $ids AS id
                                    MATCH (d:Delivery {id: id})
                                    WHERE d.state = 'PENDING'
                                    SET d.state = $state,
                                        d.outcome = $outcome,
                                        d.nextTry = $nextTry,
                                        d.doneAt = $doneAt
                                    """,
                                    parameters)
                            .consume());
        }
    }

    /** Begins again with those that were given up, at once and from the first attempt. */
    public int revive(List<Id<Delivery>> deliveries, Instant now) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $ids AS id
                                    MATCH (d:Delivery {id: id, state: 'DEAD'})
                                    SET d.state = 'PENDING',
                                        d.attempts = 0,
                                        d.nextTry = $now
                                    REMOVE d.doneAt, d.batch
                                    RETURN count(d) AS revived
                                    """,
                                    Map.of(
                                            "ids",
                                            deliveries.stream().map(Id::value).sorted().toList(),
                                            "now",
                                            Rows.time(now)))
                            .single()
                            .get("revived")
                            .asInt());
        }
    }

    /** Those in one state, the newest notice first. */
    public List<Delivery> in(State state, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (d:Delivery {state: $state})-[:OF]->(n:Notice)-[:ABOUT]->(t:Thread)
                                    RETURN d, n, t.id AS thread
                                    ORDER BY n.at DESC, n.id DESC, d.id
                                    LIMIT $limit
                                    """,
                                    Map.of("state", state.name(), "limit", limit))
                            .list(DeliveryStore::delivery));
        }
    }

    /** To whom one notice goes, and how far that is. */
    public List<Delivery> of(Id<Notice> notice) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (d:Delivery)-[:OF]->(n:Notice {id: $notice})-[:ABOUT]->(t:Thread)
                                    RETURN d, n, t.id AS thread
                                    ORDER BY d.shown, d.id
                                    LIMIT 100
                                    """,
                                    Map.of("notice", notice.value()))
                            .list(DeliveryStore::delivery));
        }
    }

    /** When the next attempt is due; none while nothing is pending for these receivers. */
    public Optional<Instant> nextTry(List<String> receivers) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (d:Delivery {state: 'PENDING'})
                                    WHERE d.receiver IN $receivers
                                    RETURN d.nextTry AS nextTry
                                    ORDER BY nextTry
                                    LIMIT 1
                                    """,
                                    Map.of("receivers", receivers))
                            .list(found -> found.get("nextTry").asZonedDateTime().toInstant())
                            .stream()
                            .findFirst());
        }
    }

    private static Delivery delivery(Record found) {
        Value node = found.get("d");
        return new Delivery(
                new Id<>(node.get("id").asString()),
                NoticeNodes.notice(found.get("n"), found.get("thread").asString()),
                node.get("receiver").asString(),
                node.get("shown").asString(),
                State.valueOf(node.get("state").asString()),
                node.get("attempts").asInt(),
                node.get("nextTry").asZonedDateTime().toInstant(),
                node.get("outcome").asString(),
                node.get("batch").isNull() ? null : node.get("batch").asString(),
                node.get("doneAt").isNull()
                        ? null
                        : node.get("doneAt").asZonedDateTime().toInstant());
    }
}
