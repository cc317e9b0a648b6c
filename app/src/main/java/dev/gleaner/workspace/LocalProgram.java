package dev.gleaner.workspace;

import java.nio.file.Path;

/**
 * Where the program lies that runs the managed local Neo4j: the shell script tells, by a system
 * property.
 */
final class LocalProgram {

    private static final String PROPERTY = "gleaner.local-neo4j";

    private LocalProgram() {}

    static Path folder() {
        String told = System.getProperty(PROPERTY);
        return told == null ? Path.of("app", "local-neo4j", "target") : Path.of(told);
    }
}
