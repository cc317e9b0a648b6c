package dev.gleaner.graph.database;

import java.nio.file.Path;

/**
 * A Neo4j that Gleaner starts in a second process and stops with itself; needs nothing installed
 * but Java.
 *
 * @param home folder of its data, logs and password; made when missing, used by one process at a
 *     time
 * @param program folder with {@code local-neo4j.jar} and its {@code lib/}, as the build leaves it
 */
public record LocalDatabase(Path home, Path program) implements DatabaseSettings {

    /** System property naming the program folder; the start script and the build set it. */
    public static final String PROGRAM_PROPERTY = "gleaner.local-neo4j";

    public LocalDatabase {
        home = home.toAbsolutePath().normalize();
        program = program.toAbsolutePath().normalize();
    }

    /**
     * The database of this home folder, run by the program that {@value #PROGRAM_PROPERTY} names.
     */
    public static LocalDatabase in(Path home) {
        return new LocalDatabase(
                home, Path.of(System.getProperty(PROGRAM_PROPERTY, "app/local-neo4j/target")));
    }
}
