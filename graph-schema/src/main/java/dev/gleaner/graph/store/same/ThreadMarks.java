package dev.gleaner.graph.store.same;

import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameThings;

import org.neo4j.driver.TransactionContext;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Numbers on the threads that hold what counts otherwise, so that they are assessed again. */
final class ThreadMarks {

    private ThreadMarks() {}

    /**
     * @param things with which the ends of the statements count as one
     */
    static void raise(
            TransactionContext transaction, SameThings things, Collection<SameAs> changed) {
        List<String> items = concerned(things, changed, Kind.ITEM);
        if (!items.isEmpty()) {
            transaction
                    .run(
                            """
                            UNWIND $items AS id
                            MATCH (:Item {id: id})<-[:IS]-(e:Evidence)-[:FOR]->(t:Thread)
                            WHERE e.retractedAt IS NULL
                            WITH DISTINCT t
                            ORDER BY t.id
                            SET t.rev = coalesce(t.rev, 0) + 1
                            """,
                            Map.of("items", items))
                    .consume();
        }
        List<String> sources = concerned(things, changed, Kind.SOURCE);
        if (!sources.isEmpty()) {
            // From the threads, since a source may have any number of items.
            transaction
                    .run(
                            """
                            MATCH (said:Source)
                            WHERE said.id IN $sources
                            WITH collect(toLower(coalesce(said.family, said.name))) AS voices
                            MATCH (t:Thread)
                            WHERE EXISTS {
                              MATCH (t)<-[:FOR]-(e:Evidence)-[:IS]->(:Item)-[:BY]->(s:Source)
                              WHERE e.retractedAt IS NULL
                                AND toLower(coalesce(s.family, s.name)) IN voices
                            }
                            WITH t
                            ORDER BY t.id
                            SET t.rev = coalesce(t.rev, 0) + 1
                            """,
                            Map.of("sources", sources))
                    .consume();
        }
    }

    private static List<String> concerned(
            SameThings things, Collection<SameAs> changed, Kind kind) {
        return changed.stream()
                .filter(statement -> statement.kind() == kind)
                .flatMap(statement -> things.group(statement.alias().key()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
