package dev.gleaner.graph.store.request;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the answers to requests that came with a key, for a while: the same request under the same
 * key is answered as it was.
 */
public final class RequestStore {

    private static final int AT_ONCE = 1000;

    private final Driver driver;

    public RequestStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * An answer that was given.
     *
     * @param print of the request: another request has another one
     * @param type of the body
     * @param tag entity tag of the answer; empty when it had none
     */
    public record Answered(String print, int status, String type, String tag, byte[] body) {}

    /** What was answered to the request of this key since a time. */
    public Optional<Answered> find(String key, Instant since) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (q:Request {id: $id})
                                    WHERE q.answeredAt >= $since
                                    RETURN q.print AS print, q.status AS status, q.type AS type,
                                           q.tag AS tag, q.body AS body
                                    """,
                                    Map.of("id", id(key), "since", Rows.time(since)))
                            .list(found ->
                                    new Answered(
                                            found.get("print").asString(),
                                            found.get("status").asInt(),
                                            found.get("type").asString(),
                                            found.get("tag").asString(),
                                            found.get("body").asByteArray()))
                            .stream()
                            .findFirst());
        }
    }

    /** Keeps an answer under its key; an older one of the same key makes room. */
    public void keep(String key, Answered answered, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    MERGE (q:Request {id: $id})
                                    SET q.print = $print,
                                        q.status = $status,
                                        q.type = $type,
                                        q.tag = $tag,
                                        q.body = $body,
                                        q.answeredAt = $at
                                    """,
                                    Map.of(
                                            "id", id(key),
                                            "print", answered.print(),
                                            "status", answered.status(),
                                            "type", answered.type(),
                                            "tag", answered.tag(),
                                            "body", answered.body(),
                                            "at", Rows.time(at)))
                            .consume());
        }
    }

    /**
     * Forgets what was answered before a time, and the oldest beyond a number.
     *
     * @return how many were forgotten
     */
    public int forget(Instant before, int most) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (q:Request)
                                    WHERE q.answeredAt IS NOT NULL
                                    WITH q
                                    ORDER BY q.answeredAt DESC, q.id
                                    WITH collect(q) AS kept
                                    UNWIND range(0, size(kept) - 1) AS place
                                    WITH kept[place] AS q, place
                                    WHERE place >= $most OR q.answeredAt < $before
                                    WITH q
                                    LIMIT $atOnce
                                    DELETE q
                                    RETURN count(*) AS forgotten
                                    """,
                                    Map.of(
                                            "before", Rows.time(before),
                                            "most", most,
                                            "atOnce", AT_ONCE))
                            .single()
                            .get("forgotten")
                            .asInt());
        }
    }

    /** A key is foreign text; its hash is none. */
    private static String id(String key) {
        return Id.of("request", key).value();
    }
}
