package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Level;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The levels that threads had, with what they were computed from. They are recorded together with
 * what is told of them, by {@link NoticeStore}.
 */
public final class AssessmentStore {

    private final Driver driver;

    public AssessmentStore(Driver driver) {
        this.driver = driver;
    }

    /** Records a computed level; the same one again changes nothing. */
    public static void write(TransactionContext transaction, Assessment assessment) {
        transaction
                .run(
                        """
                        MATCH (t:Thread {id: $thread})
                        MERGE (a:Assessment {id: $id})
                          ON CREATE SET a.level = $level,
                                        a.gate = $gate,
                                        a.asOf = $asOf,
                                        a.rules = $rules,
                                        a.reasons = $reasons,
                                        a.inputs = $inputs
                        MERGE (a)-[:OF]->(t)
                        """,
                        Map.of(
                                "thread", assessment.thread().value(),
                                "id", assessment.id().value(),
                                "level", assessment.level().name(),
                                "gate", assessment.gate().name(),
                                "asOf", Rows.time(assessment.asOf()),
                                "rules", assessment.rules(),
                                "reasons", assessment.reasons(),
                                "inputs", assessment.inputs()))
                .consume();
    }

    /**
     * What a thread was at a time.
     *
     * @param gate what the gates said by themselves
     */
    public record Past(Instant at, Level level, Level gate, String rules) {}

    /** The levels that each of these threads had up to a time, oldest first. */
    public Map<String, List<Past>> of(List<String> threads, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    ByThread.of(
                            transaction.run(
                                    """
                                    UNWIND $threads AS thread
                                    MATCH (a:Assessment)-[:OF]->(:Thread {id: thread})
                                    WHERE a.asOf <= $asOf
                                    RETURN thread, a.asOf AS at, a.level AS level,
                                           coalesce(a.gate, a.level) AS gate, a.rules AS rules
                                    ORDER BY a.asOf, a.id
                                    LIMIT 1000000
                                    """,
                                    Map.of("threads", threads, "asOf", Rows.time(asOf))),
                            found ->
                                    new Past(
                                            found.get("at").asZonedDateTime().toInstant(),
                                            Level.valueOf(found.get("level").asString()),
                                            Level.valueOf(found.get("gate").asString()),
                                            found.get("rules").asString())));
        }
    }
}
