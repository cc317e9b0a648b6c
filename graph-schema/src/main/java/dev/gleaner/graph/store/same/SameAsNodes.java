package dev.gleaner.graph.store.same;

import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.store.row.Rows;

import org.neo4j.driver.TransactionContext;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Statements that two things are the same, as nodes between both. */
final class SameAsNodes {

    private SameAsNodes() {}

    /** Each as a new node between its two things. */
    static void write(TransactionContext transaction, List<SameAs> added) {
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            List<Map<String, Object>> rows =
                    added.stream()
                            .filter(statement -> statement.kind() == kind)
                            .map(SameAsNodes::row)
                            .toList();
            if (!rows.isEmpty()) {
                transaction.run(writing(kind), Map.of("rows", rows)).consume();
            }
        }
    }

    private static String writing(Kind kind) {
        return switch (kind) {
            case ITEM ->
                    """
                    UNWIND $rows AS row
                    MATCH (alias:Item {id: row.aliasKey})
                    MATCH (other:Item {id: row.ofKey})
                    CREATE (s:SameAs)
                    SET s = row
                    CREATE (s)-[:JOINS]->(alias)
                    CREATE (s)-[:JOINS]->(other)
                    """;
            case SOURCE ->
                    """
                    UNWIND $rows AS row
                    MATCH (alias:Source {id: row.aliasKey})
                    MATCH (other:Source {id: row.ofKey})
                    CREATE (s:SameAs)
                    SET s = row
                    CREATE (s)-[:JOINS]->(alias)
                    CREATE (s)-[:JOINS]->(other)
                    """;
            case BENCHMARK ->
                    """
                    UNWIND $rows AS row
                    MATCH (alias:Benchmark {id: row.aliasKey})
                    MATCH (other:Benchmark {id: row.ofKey})
                    CREATE (s:SameAs)
                    SET s = row
                    CREATE (s)-[:JOINS]->(alias)
                    CREATE (s)-[:JOINS]->(other)
                    """;
            case SYSTEM ->
                    """
                    UNWIND $rows AS row
                    MATCH (alias:System {id: row.aliasKey})
                    MATCH (other:System {id: row.ofKey})
                    CREATE (s:SameAs)
                    SET s = row
                    CREATE (s)-[:JOINS]->(alias)
                    CREATE (s)-[:JOINS]->(other)
                    """;
        };
    }

    private static Map<String, Object> row(SameAs statement) {
        return Rows.row("id", statement.id().value())
                .with("kind", statement.kind().name())
                .with("aliasKey", statement.alias().key())
                .with("alias", statement.alias().name())
                .with("ofKey", statement.of().key())
                .with("of", statement.of().name())
                .with("number", statement.number())
                .with("reason", statement.reason())
                .with("by", statement.by())
                .with("recordedAt", Rows.time(statement.at()))
                .map();
    }
}
