package dev.gleaner.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.database.LocalNeo4jExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/** What becomes of a graph by the record of the files that were applied to it. */
class SchemaIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @BeforeEach
    void apply() {
        assertThat(Schema.apply(NEO4J.driver())).isEqualTo(new Schema.Outcome.Current("001"));
    }

    @AfterEach
    void leaveTheRecordAsItShouldBe() {
        query("MATCH (m:__Neo4jMigration) DETACH DELETE m");
        apply();
    }

    @Test
    void everyConstraintHasItsIndexAndIsOnline() {
        assertThat(query("SHOW INDEXES YIELD state RETURN DISTINCT state AS value"))
                .containsExactly("ONLINE");
        assertThat(query("SHOW CONSTRAINTS YIELD name RETURN name AS value"))
                .contains("item_id", "claim_id", "subscription_path");
    }

    @Test
    void applyingItAgainChangesNothing() {
        List<String> before = record();

        apply();

        assertThat(record()).isEqualTo(before).hasSize(2);
    }

    @Test
    void graphOfBeforeTheFirstReleaseKeepsWhatItHas() {
        query("CREATE (:Item {id: 'item1-kept'})");
        query("MATCH (m:__Neo4jMigration {version: '001'}) SET m.checksum = '1'");
        query(
                """
                MATCH (m:__Neo4jMigration {version: '001'})
                CREATE (m)-[:MIGRATED_TO {at: datetime(), in: duration('PT1S'), by: 'ada', connectedAs: 'neo4j'}]->(:__Neo4jMigration {version: '023', type: 'CYPHER', checksum: '2',
                  source: 'V023__find_first_statements_about.cypher', description: 'find first statements about'})
                """);

        assertThat(Schema.apply(NEO4J.driver())).isEqualTo(new Schema.Outcome.Current("001"));

        assertThat(query("MATCH (i:Item) RETURN i.id AS value")).containsExactly("item1-kept");
        assertThat(record()).containsExactlyInAnyOrder("001", "BASELINE");
    }

    @Test
    void graphOfAnotherVersionIsRefusedAsItIs() {
        query("MATCH (m:__Neo4jMigration {version: '001'}) SET m.checksum = '1'");

        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Refused.class);

        assertThat(record()).containsExactlyInAnyOrder("001", "BASELINE");
    }

    private static List<String> record() {
        return query("MATCH (m:__Neo4jMigration) RETURN m.version AS value ORDER BY value");
    }

    private static List<String> query(String query) {
        return NEO4J.driver().executableQuery(query).execute().records().stream()
                .map(found -> found.get("value").asString())
                .toList();
    }
}
