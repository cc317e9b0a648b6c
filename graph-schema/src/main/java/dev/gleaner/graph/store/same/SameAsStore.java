package dev.gleaner.graph.store.same;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.same.SameThings.Judged;
import dev.gleaner.graph.store.row.Rows;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps what persons said is the same: each time it was said is a node of its own, which is closed
 * when it is withdrawn and never changed otherwise.
 *
 * <p>Whoever says something waits for whoever is saying something, so that two who speak at once
 * close no circle. Threads that hold what now counts otherwise are numbered on in the same
 * transaction.
 */
public final class SameAsStore {

    /** One node for all: what is said of one thing may close a circle far from it. */
    private static final String TURN = Id.of("turn", "same").value();

    private final Driver driver;

    public SameAsStore(Driver driver) {
        this.driver = driver;
    }

    /** A statement that somebody wants to make; both ends are in the graph. */
    public record Saying(Kind kind, Named alias, Named of, String reason) {}

    /** Why a statement of several cannot be made. */
    public record Trouble(int index, Judged why) {}

    /** What became of saying something. */
    public sealed interface Outcome {

        /**
         * It stands.
         *
         * @param statements in the order they were given, those that stood before too
         * @param added how many of them are new
         */
        record Said(List<SameAs> statements, int added) implements Outcome {

            public Said {
                statements = List.copyOf(statements);
            }
        }

        /** At least one does not fit; nothing was stored. */
        record Refused(List<Trouble> troubles) implements Outcome {

            public Refused {
                troubles = List.copyOf(troubles);
            }
        }
    }

    /**
     * Which statements are wanted.
     *
     * @param kind null for all
     * @param about id of a thing at either end; null for any
     * @param withdrawn whether those that stand no more are wanted too
     */
    public record Wanted(@Nullable Kind kind, @Nullable String about, boolean withdrawn) {}

    /**
     * Stores all of them, or none where one does not fit what stands or the others.
     *
     * @param store false to find out only what would become of it
     */
    public Outcome say(List<Saying> sayings, String by, Instant at, boolean store) {
        try (var session = driver.session()) {
            return session.executeWrite(transaction -> {
                takeTurn(transaction);
                return say(transaction, sayings, by, at, store);
            });
        }
    }

    private static Outcome say(
            TransactionContext transaction,
            List<Saying> sayings,
            String by,
            Instant at,
            boolean store) {
        SameThings things = SameAsReading.open(transaction);
        List<Integer> saidBefore = SameAsReading.numbers(transaction, sayings);
        List<SameAs> statements = new ArrayList<>();
        List<SameAs> added = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (int index = 0; index < sayings.size(); index++) {
            Saying saying = sayings.get(index);
            switch (things.judge(saying.alias(), saying.of())) {
                case Judged.Fits fits -> {
                    SameAs statement =
                            SameAs.of(
                                    saying.kind(),
                                    saying.alias(),
                                    saying.of(),
                                    1 + saidBefore.get(index),
                                    saying.reason(),
                                    by,
                                    at);
                    things.put(statement);
                    statements.add(statement);
                    added.add(statement);
                }
                case Judged.Stands(SameAs standing) -> statements.add(standing);
                case Judged refused -> troubles.add(new Trouble(index, refused));
            }
        }
        if (!troubles.isEmpty()) {
            return new Outcome.Refused(troubles);
        }
        if (store && !added.isEmpty()) {
            SameAsNodes.write(transaction, added);
            ThreadMarks.raise(transaction, things, added);
        }
        return new Outcome.Said(statements, added.size());
    }

    /**
     * Takes a statement back; one that was taken back before stays as it is.
     *
     * @return the statement as it stands then; empty when there is none of this id
     */
    public Optional<SameAs> withdraw(Id<SameAs> id, String by, String reason, Instant at) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                takeTurn(transaction);
                SameThings before = SameAsReading.open(transaction);
                List<SameAs> closed =
                        transaction
                                .run(
                                        """
                                        MATCH (s:SameAs {id: $id})
                                        WHERE s.retractedAt IS NULL
                                        SET s.retractedAt = $at,
                                            s.withdrawnBy = $by,
                                            s.withdrawnBecause = $reason
                                        RETURN s
                                        """,
                                        Map.of(
                                                "id",
                                                id.value(),
                                                "by",
                                                by,
                                                "reason",
                                                reason,
                                                "at",
                                                Rows.time(at)))
                                .list(found -> SameAsReading.statement(found.get("s"), at));
                ThreadMarks.raise(transaction, before, closed);
            });
        }
        return find(id, at);
    }

    /** One statement as it was known at a time. */
    public Optional<SameAs> find(Id<SameAs> id, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (s:SameAs {id: $id})
                                    WHERE s.recordedAt <= $asOf
                                    RETURN s
                                    """,
                                    Map.of("id", id.value(), "asOf", Rows.time(asOf)))
                            .list(found -> SameAsReading.statement(found.get("s"), asOf))
                            .stream()
                            .findFirst());
        }
    }

    /** Statements as they were known at a time, what was said last first. */
    public List<SameAs> list(Wanted wanted, Instant asOf, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        Kind kind = wanted.kind();
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("about", wanted.about());
        parameters.put("withdrawn", wanted.withdrawn());
        parameters.put("asOf", Rows.time(asOf));
        parameters.put("limit", limit);
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (s:SameAs)
                                    WHERE s.recordedAt <= $asOf
                                      AND ($kind IS NULL OR s.kind = $kind)
                                      AND ($about IS NULL OR s.aliasKey = $about OR s.ofKey = $about)
                                      AND ($withdrawn OR s.retractedAt IS NULL OR s.retractedAt > $asOf)
                                    RETURN s
                                    ORDER BY s.recordedAt DESC, s.id
                                    LIMIT $limit
                                    """,
                                    parameters)
                            .list(found -> SameAsReading.statement(found.get("s"), asOf)));
        }
    }

    /** What stood at a time as the same as what, of these kinds. */
    public SameThings standing(Set<Kind> kinds, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(
                    transaction -> SameThings.of(SameAsReading.standing(transaction, kinds, asOf)));
        }
    }

    /** The things of a kind that have these ids, by id; those that the graph does not have lack. */
    public Map<String, Named> named(Kind kind, Set<String> keys) {
        String query =
                switch (kind) {
                    case ITEM ->
                            """
                            UNWIND $keys AS key
                            MATCH (i:Item {id: key})-[:BY]->(s:Source)
                            RETURN key, trim(i.title + ' (' + s.name + ')') AS name
                            """;
                    case SOURCE ->
                            """
                            UNWIND $keys AS key
                            MATCH (s:Source {id: key})
                            RETURN key, s.name AS name
                            """;
                    case BENCHMARK ->
                            """
                            UNWIND $keys AS key
                            MATCH (b:Benchmark {id: key})
                            RETURN key, b.name AS name
                            """;
                    case SYSTEM ->
                            """
                            UNWIND $keys AS key
                            MATCH (y:System {id: key})
                            RETURN key, y.name AS name
                            """;
                };
        try (var session = driver.session()) {
            return session.executeRead(transaction -> {
                Map<String, Named> named = new TreeMap<>();
                transaction
                        .run(query, Map.of("keys", keys.stream().sorted().toList()))
                        .forEachRemaining(found ->
                                named.put(
                                        found.get("key").asString(),
                                        new Named(
                                                found.get("key").asString(),
                                                found.get("name").asString())));
                return named;
            });
        }
    }

    private static void takeTurn(TransactionContext transaction) {
        transaction
                .run(
                        """
                        MERGE (t:SameAsTurn {id: $id})
                        SET t.rev = coalesce(t.rev, 0) + 1
                        """,
                        Map.of("id", TURN))
                .consume();
    }
}
