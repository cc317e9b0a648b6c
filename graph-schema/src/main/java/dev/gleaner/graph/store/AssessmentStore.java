package dev.gleaner.graph.store;

import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Level;

import org.neo4j.driver.Driver;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The levels that threads had, with what they were computed from. */
public final class AssessmentStore {

    private final Driver driver;

    public AssessmentStore(Driver driver) {
        this.driver = driver;
    }

    /** Records computed levels; the same one again changes nothing. */
    public void record(List<Assessment> computed) {
        List<Map<String, Object>> rows =
                computed.stream()
                        .sorted(Comparator.comparing(Assessment::id))
                        .map(assessment ->
                                Rows.row("thread", assessment.thread().value())
                                        .with("id", assessment.id().value())
                                        .with("level", assessment.level().name())
                                        .with("gate", assessment.gate().name())
                                        .with("asOf", Rows.time(assessment.asOf()))
                                        .with("rules", assessment.rules())
                                        .with("reasons", assessment.reasons())
                                        .with("inputs", assessment.inputs())
                                        .map())
                        .toList();
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction
                            .run(
                                    """
                                    UNWIND $rows AS row
                                    MATCH (t:Thread {id: row.thread})
                                    MERGE (a:Assessment {id: row.id})
                                      ON CREATE SET a.level = row.level,
                                                    a.gate = row.gate,
                                                    a.asOf = row.asOf,
                                                    a.rules = row.rules,
                                                    a.reasons = row.reasons,
                                                    a.inputs = row.inputs
                                    MERGE (a)-[:OF]->(t)
                                    """,
                                    Map.of("rows", rows))
                            .consume());
        }
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
