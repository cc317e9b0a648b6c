package dev.gleaner.graph.store.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.graph.thread.Hand;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of thread files: what each is now, what it was, and where else it lies.
 *
 * <p>Nothing is written over what the writer of it has not read: a new text names the one it comes
 * from, and is refused when that is not the text any more.
 */
public final class ThreadFileStore {

    private final Driver driver;

    public ThreadFileStore(Driver driver) {
        this.driver = driver;
    }

    /** A thread's file as it is now. */
    public record Held(Id<StoryThread> thread, String slug, byte[] file, List<FileSide> sides) {

        public Held {
            sides = List.copyOf(sides);
        }
    }

    /**
     * A text that a thread's file had, or that clashed with it.
     *
     * @param place where a text that clashed lay; null for the thread's own
     * @param endedAt when another text took its place; null when it still holds
     * @param hand who wrote it; null when that was not recorded
     */
    public record Past(
            byte[] file,
            Instant recordedAt,
            @Nullable Instant endedAt,
            @Nullable String place,
            @Nullable Hand hand) {}

    public Optional<Held> find(String slug) {
        try (var session = driver.session()) {
            return session.executeRead(transaction -> find(transaction, slug));
        }
    }

    /** All of them, by slug. */
    public List<Held> all() {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (t:Thread)
                                    RETURN t.slug AS slug
                                    ORDER BY slug
                                    LIMIT 10000
                                    """)
                            .list(found -> found.get("slug").asString())
                            .stream()
                            .flatMap(slug -> find(transaction, slug).stream())
                            .toList());
        }
    }

    private static Optional<Held> find(TransactionContext transaction, String slug) {
        return transaction
                .run(
                        """
                        MATCH (v:ThreadVersion)-[:OF]->(t:Thread {slug: $slug})
                        WHERE v.retractedAt IS NULL
                        RETURN t.id AS id, v.file AS file
                        ORDER BY v.recordedAt DESC
                        LIMIT 1
                        """,
                        Map.of("slug", slug))
                .list()
                .stream()
                .findFirst()
                .map(found -> {
                    Id<StoryThread> id = new Id<>(found.get("id").asString());
                    return new Held(
                            id,
                            slug,
                            found.get("file").asByteArray(),
                            ThreadFileSides.of(transaction, id));
                });
    }

    /**
     * Stores a thread as filed, with what is known of its other places from then on.
     *
     * @param from the text it comes from; null for a thread that is new
     * @param hand who wrote it; null when nobody knows
     * @return false when the thread's text is another one by now; nothing is stored then
     */
    public boolean store(
            FiledThread filed,
            byte @Nullable [] from,
            List<FileSide> sides,
            @Nullable Hand hand,
            Instant at) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                lock(transaction, filed.thread().id());
                byte[] now = find(transaction, filed.thread().slug()).map(Held::file).orElse(null);
                if (!Arrays.equals(now, from)) {
                    return false;
                }
                ThreadFiling.write(transaction, filed, hand, at);
                sides.forEach(side -> ThreadFileSides.write(transaction, side, at));
                return true;
            });
        }
    }

    /** Whoever stores the same thread waits for it; a new one has nobody to wait for. */
    private static void lock(TransactionContext transaction, Id<StoryThread> thread) {
        transaction
                .run(
                        """
                        MATCH (t:Thread {id: $id})
                        SET t.lockedBy = $id
                        REMOVE t.lockedBy
                        """,
                        Map.of("id", thread.value()))
                .consume();
    }

    /** Keeps what is known of another place; the text stays as it is. */
    public void remember(FileSide side, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> ThreadFileSides.write(transaction, side, at));
        }
    }

    /** Forgets a place where the file does not lie any more; what clashed there is kept. */
    public void forget(FileSide side, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(
                    transaction -> ThreadFileSides.close(transaction, side, at));
        }
    }

    /**
     * What a thread's file was, and whatever clashed with it, the newest first.
     *
     * @param limit at most so many, each with its bytes
     */
    public List<Past> history(String slug, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (n:ThreadVersion|FileClash)-[:OF|ON]->(t:Thread {slug: $slug})
                                    OPTIONAL MATCH (n)-[:WITH]->(s:FileSide)
                                    RETURN n.file AS file, n.text AS text, n.recordedAt AS at,
                                           n.retractedAt AS ended, s.place AS place,
                                           n.door AS door, n.by AS by
                                    ORDER BY at DESC, n.id
                                    LIMIT $limit
                                    """,
                                    Map.of("slug", slug, "limit", limit))
                            .list(found ->
                                    new Past(
                                            found.get("file").isNull()
                                                    ? found.get("text").asString().getBytes(UTF_8)
                                                    : found.get("file").asByteArray(),
                                            found.get("at").asZonedDateTime().toInstant(),
                                            found.get("ended").isNull()
                                                    ? null
                                                    : found.get("ended")
                                                            .asZonedDateTime()
                                                            .toInstant(),
                                            found.get("place").isNull()
                                                    ? null
                                                    : found.get("place").asString(),
                                            found.get("door").isNull()
                                                    ? null
                                                    : new Hand(
                                                            Hand.Door.valueOf(
                                                                    found.get("door").asString()),
                                                            found.get("by").asString()))));
        }
    }
}
