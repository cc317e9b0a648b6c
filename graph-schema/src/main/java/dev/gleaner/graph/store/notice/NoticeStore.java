package dev.gleaner.graph.store.notice;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.store.row.Nodes;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.store.thread.ThreadAssessments;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.StoryThread;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was told of threads: each change once, in the transaction of the change. */
public final class NoticeStore {

    private final Driver driver;

    public NoticeStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * What was told of a thread so far.
     *
     * @param any whether anything was
     * @param toldAt when an item was last told of
     * @param flags the flags of drafts that were told
     * @param forecasts those that were told to be due, by their sayings
     */
    public record Known(
            boolean any, Map<Id<Item>, Instant> toldAt, Set<String> flags, Set<String> forecasts) {

        /** Nothing was told. */
        public static final Known NONE = new Known(false, Map.of(), Set.of(), Set.of());

        public Known {
            toldAt = Map.copyOf(toldAt);
            flags = Set.copyOf(flags);
            forecasts = Set.copyOf(forecasts);
        }

        /** Whether an item was told of. */
        public boolean knows(Id<Item> item) {
            return toldAt.containsKey(item);
        }
    }

    /** What was told of these threads so far; none for those of which nothing was. */
    public Map<String, Known> known(List<String> threads) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $threads AS thread
                                    MATCH (n:Notice)-[:ABOUT]->(:Thread {id: thread})
                                    RETURN thread, n
                                    LIMIT 1000000
                                    """,
                                    Map.of("threads", threads))
                            .stream()
                            .collect(
                                    Collectors.groupingBy(
                                            found -> found.get("thread").asString(),
                                            Collectors.collectingAndThen(
                                                    Collectors.mapping(
                                                            found -> found.get("n"),
                                                            Collectors.toList()),
                                                    NoticeStore::told))));
        }
    }

    private static Known known(TransactionContext transaction, Id<StoryThread> thread) {
        return told(
                transaction
                        .run(
                                """
                                MATCH (n:Notice)-[:ABOUT]->(:Thread {id: $thread})
                                RETURN n
                                LIMIT 100000
                                """,
                                Map.of("thread", thread.value()))
                        .list(found -> found.get("n")));
    }

    private static Known told(List<Value> notices) {
        Map<Id<Item>, Instant> toldAt = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Set<String> forecasts = new HashSet<>();
        for (Value notice : notices) {
            flags.addAll(Nodes.texts(notice, "flags"));
            forecasts.addAll(Nodes.texts(notice, "sayings"));
            Instant at = Objects.requireNonNullElse(Nodes.time(notice, "at"), Instant.EPOCH);
            for (String item : notice.get("items").asList(Value::asString)) {
                toldAt.merge(new Id<>(item), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return new Known(!notices.isEmpty(), toldAt, flags, forecasts);
    }

    /**
     * Records a level and what is to be told of it, both or neither.
     *
     * @param assessment null when the level is as it was
     * @param telling what is to be told, given what was told before; it may be asked more than once
     */
    public void record(
            Id<StoryThread> thread,
            @Nullable Assessment assessment,
            Function<Known, List<Notice>> telling) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                lock(transaction, thread);
                if (assessment != null) {
                    ThreadAssessments.write(transaction, assessment);
                }
                telling.apply(known(transaction, thread))
                        .forEach(notice -> write(transaction, notice));
            });
        }
    }

    /** Whoever else tells of this thread waits until this transaction is over. */
    private static void lock(TransactionContext transaction, Id<StoryThread> thread) {
        transaction
                .run(
                        """
                        MATCH (t:Thread {id: $thread})
                        SET t.telling = true
                        REMOVE t.telling
                        """,
                        Map.of("thread", thread.value()))
                .consume();
    }

    private static void write(TransactionContext transaction, Notice notice) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", notice.id().value());
        parameters.put("thread", notice.thread().value());
        parameters.put("kind", notice.kind().name());
        parameters.put("slug", notice.slug());
        parameters.put("title", notice.title());
        parameters.put("before", notice.before() == null ? null : notice.before().name());
        parameters.put("level", notice.level().name());
        parameters.put("because", notice.because());
        parameters.put("reasons", notice.reasons());
        parameters.put("flags", notice.flags());
        parameters.put("due", NoticeNodes.due(notice.forecasts()));
        parameters.put("at", Rows.time(notice.at()));
        List<Told> told = notice.evidence();
        parameters.put("items", told.stream().map(one -> one.item().value()).toList());
        parameters.put("titles", told.stream().map(Told::title).toList());
        parameters.put("sources", told.stream().map(Told::source).toList());
        parameters.put(
                "addresses",
                told.stream().map(one -> Optional.ofNullable(one.address()).orElse("")).toList());
        transaction
                .run(
                        """
                        MATCH (t:Thread {id: $thread})
                        MERGE (n:Notice {id: $id})
                          ON CREATE SET n.kind = $kind,
                                        n.slug = $slug,
                                        n.title = $title,
                                        n.before = $before,
                                        n.level = $level,
                                        n.because = $because,
                                        n.reasons = $reasons,
                                        n.items = $items,
                                        n.titles = $titles,
                                        n.sources = $sources,
                                        n.addresses = $addresses,
                                        n.flags = $flags,
                                        n.at = $at,
                                        n.planned = false,
                                        n += $due
                        MERGE (n)-[:ABOUT]->(t)
                        """,
                        parameters)
                .consume();
    }

    /** What was told last, newest first. */
    public List<Notice> newest(int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (n:Notice)-[:ABOUT]->(t:Thread)
                                    WHERE n.at IS NOT NULL
                                    RETURN n, t.id AS thread
                                    ORDER BY n.at DESC, n.id DESC
                                    LIMIT $limit
                                    """,
                                    Map.of("limit", limit))
                            .list(found ->
                                    NoticeNodes.notice(
                                            found.get("n"), found.get("thread").asString())));
        }
    }

    /** What was told last of one thread, newest first. */
    public List<Notice> newest(Id<StoryThread> thread, int limit) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (n:Notice)-[:ABOUT]->(t:Thread {id: $thread})
                                    RETURN n
                                    ORDER BY n.at DESC, n.id DESC
                                    LIMIT $limit
                                    """,
                                    Map.of("thread", thread.value(), "limit", limit))
                            .list(found -> NoticeNodes.notice(found.get("n"), thread.value())));
        }
    }
}
