package dev.gleaner.graph.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The stores on Neo4j in a container; skipped where no container engine runs, or one without the
 * image and a registry to pull it from.
 *
 * <p>{@code GLEANER_TEST_NEO4J_IMAGE} names an image that the engine already has: it is never
 * pulled, so that the test works without a registry.
 */
@ExtendWith(ImagesAtHand.class)
@Testcontainers(disabledWithoutDocker = true)
class ContainerStoreIT extends StoreContract {

    private static final String IMAGE = "neo4j:2026.08.1";
    private static final String NAMED =
            System.getenv().getOrDefault("GLEANER_TEST_NEO4J_IMAGE", "");

    @Container static final Neo4jContainer NEO4J = container();

    private static Driver driver;

    /** The image that is wanted. */
    static String image() {
        return isNamed() ? NAMED : IMAGE;
    }

    private static boolean isNamed() {
        return !NAMED.isBlank();
    }

    private static Neo4jContainer container() {
        DockerImageName image = DockerImageName.parse(image()).asCompatibleSubstituteFor("neo4j");
        Neo4jContainer container = new Neo4jContainer(image).withoutAuthentication();
        return isNamed() ? container.withImagePullPolicy(any -> false) : container;
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
