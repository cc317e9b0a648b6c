package dev.gleaner.graph.store;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;

import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    static void write(TransactionContext transaction, Assessment assessment) {
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

    /** The levels a thread had up to a time, oldest first. */
    public List<Assessment> of(Id<StoryThread> thread, Instant asOf) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (a:Assessment)-[:OF]->(:Thread {id: $thread})
                                    WHERE a.asOf <= $asOf
                                    RETURN a
                                    ORDER BY a.asOf, a.id
                                    LIMIT 5000
                                    """,
                                    Map.of("thread", thread.value(), "asOf", Rows.time(asOf)))
                            .list(found -> assessment(found.get("a"), thread)));
        }
    }

    /** The level a thread had last; none before it was assessed. */
    public Optional<Assessment> last(Id<StoryThread> thread) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction
                            .run(
                                    """
                                    MATCH (a:Assessment)-[:OF]->(:Thread {id: $thread})
                                    RETURN a
                                    ORDER BY a.asOf DESC, a.id DESC
                                    LIMIT 1
                                    """,
                                    Map.of("thread", thread.value()))
                            .list(found -> assessment(found.get("a"), thread))
                            .stream()
                            .findFirst());
        }
    }

    private static Assessment assessment(Value node, Id<StoryThread> thread) {
        return new Assessment(
                new Id<>(node.get("id").asString()),
                thread,
                Level.valueOf(node.get("level").asString()),
                Level.valueOf(node.get("gate").asString(node.get("level").asString())),
                node.get("asOf").asZonedDateTime().toInstant(),
                node.get("rules").asString(),
                node.get("reasons").asString(),
                node.get("inputs").asString(""));
    }
}
