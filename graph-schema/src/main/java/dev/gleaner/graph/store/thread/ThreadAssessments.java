package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.store.notice.NoticeStore;
import dev.gleaner.graph.store.row.Rows;
import dev.gleaner.graph.thread.Assessment;
import dev.gleaner.graph.thread.Level;

import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.util.Map;

/**
 * The levels that a thread had, with what they were computed from. They are recorded together with
 * what is told of them, by {@link NoticeStore}.
 */
public final class ThreadAssessments {

    private ThreadAssessments() {}

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

    /** One as {@link ThreadReading} finds it. */
    static Past past(Value row) {
        return new Past(
                row.get("at").asZonedDateTime().toInstant(),
                Level.valueOf(row.get("level").asString()),
                Level.valueOf(row.get("gate").asString()),
                row.get("rules").asString());
    }
}
