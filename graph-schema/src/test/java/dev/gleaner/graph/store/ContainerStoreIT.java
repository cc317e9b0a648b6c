package dev.gleaner.graph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The stores on Neo4j in a container; skipped where no container engine runs.
 *
 * <p>{@code GLEANER_TEST_NEO4J_IMAGE} names an image that the engine already has: it is never
 * pulled, so that the test works without a registry.
 */
@Testcontainers(disabledWithoutDocker = true)
class ContainerStoreIT extends StoreContract {

    private static final String IMAGE = "neo4j:2026.08.1";

    @Container static final Neo4jContainer NEO4J = container();

    private static Driver driver;

    private static Neo4jContainer container() {
        String variable = System.getenv().getOrDefault("GLEANER_TEST_NEO4J_IMAGE", "");
        String local = System.getProperty("gleaner.test.neo4j.image", variable);
        return local.isBlank()
                ? new Neo4jContainer(DockerImageName.parse(IMAGE)).withoutAuthentication()
                : new Neo4jContainer(
                                DockerImageName.parse(local).asCompatibleSubstituteFor("neo4j"))
                        .withImagePullPolicy(image -> false)
                        .withoutAuthentication();
    }

    @BeforeAll
    static void connect() {
        driver = GraphDatabase.driver(NEO4J.getBoltUrl(), AuthTokens.none());
        applySchema(driver);
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    @Override
    Driver driver() {
        return driver;
    }
}
