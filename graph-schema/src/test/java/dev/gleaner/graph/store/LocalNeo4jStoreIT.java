package dev.gleaner.graph.store;

import dev.gleaner.graph.database.LocalNeo4jExtension;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Driver;

/** The stores on the managed local Neo4j. */
class LocalNeo4jStoreIT extends StoreContract {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @BeforeAll
    static void applySchema() {
        applySchema(NEO4J.driver());
    }

    @Override
    Driver driver() {
        return NEO4J.driver();
    }
}
