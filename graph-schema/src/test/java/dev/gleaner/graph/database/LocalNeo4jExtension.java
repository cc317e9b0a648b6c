package dev.gleaner.graph.database;

import dev.gleaner.graph.database.Opening.Opened;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A managed local Neo4j for integration tests: started once in each test JVM, shared by its test
 * classes, and without nodes at the start of every test or, as {@link #ofClass} makes it, of every
 * test class.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();
 * }</pre>
 *
 * <p>Constraints, indexes and the record of them stay.
 */
public final class LocalNeo4jExtension implements BeforeAllCallback, BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(LocalNeo4jExtension.class);

    private final boolean wipedForEachTest;
    private @Nullable SharedDatabase shared;

    public LocalNeo4jExtension() {
        this(true);
    }

    private LocalNeo4jExtension(boolean wipedForEachTest) {
        this.wipedForEachTest = wipedForEachTest;
    }

    /** One whose nodes stay from test to test of a class. */
    public static LocalNeo4jExtension ofClass() {
        return new LocalNeo4jExtension(false);
    }

    /** Where the shared database listens, as a setting names it. */
    public String uri() {
        try (Session session = driver().session()) {
            return "bolt://" + session.run("RETURN 1").consume().server().address();
        }
    }

    /** The password of its user {@code neo4j}. */
    public String password() {
        try {
            return LocalPassword.in(home());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The driver of the shared database; nobody but this extension closes it. */
    public Driver driver() {
        return database().driver();
    }

    /** Removes what {@link #wipe(Driver)} does from the shared database. */
    public void wipe() {
        wipe(driver());
    }

    /**
     * Removes every node and relationship but the record of which files of the schema were applied:
     * without it each test class would apply them all again, and every plan that the database has
     * made would be thrown away.
     */
    public static void wipe(Driver driver) {
        try (Session session = driver.session()) {
            session.run(
                            """
                            MATCH (n)
                            WHERE NOT n:__Neo4jMigration
                            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
                            """)
                    .consume();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared =
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                        .computeIfAbsent(
                                SharedDatabase.class,
                                key -> SharedDatabase.open(),
                                SharedDatabase.class);
        if (!wipedForEachTest) {
            wipe();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (wipedForEachTest) {
            wipe();
        }
    }

    RunningDatabase database() {
        return shared().database();
    }

    Path home() {
        return shared().home();
    }

    private SharedDatabase shared() {
        if (shared == null) {
            throw new IllegalStateException("register the extension as a static field");
        }
        return shared;
    }

    /** Closed by JUnit when the last test of this JVM is done. */
    private record SharedDatabase(Path home, RunningDatabase database) implements AutoCloseable {

        static SharedDatabase open() {
            try {
                Path home = Files.createTempDirectory("gleaner-neo4j");
                Opening opening = RunningDatabase.open(LocalDatabase.in(home));
                if (opening instanceof Opened opened) {
                    return new SharedDatabase(home, opened.database());
                }
                throw new IllegalStateException(
                        "no database for the integration tests: " + opening);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            database.close();
            Folders.delete(home);
        }
    }
}
