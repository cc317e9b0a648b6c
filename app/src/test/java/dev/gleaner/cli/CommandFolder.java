package dev.gleaner.cli;

import dev.gleaner.graph.database.LocalNeo4jExtension;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A folder that commands are given, with the environment that they start in.
 *
 * @param folder has their data in the folder {@code data}
 */
record CommandFolder(Path folder, Map<String, String> environment) {

    /** One with a managed local Neo4j of its own, as a new user has it. */
    static CommandFolder of(Path folder) {
        return new CommandFolder(folder, Map.of());
    }

    /** One on a Neo4j that runs: no command waits until its own has started. */
    static CommandFolder on(LocalNeo4jExtension neo4j, Path folder) {
        return new CommandFolder(
                folder,
                Map.of(
                        "GLEANER_NEO4J_URI",
                        neo4j.uri(),
                        "GLEANER_NEO4J_PASSWORD",
                        neo4j.password()));
    }

    /** The same with more in its environment. */
    CommandFolder with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new CommandFolder(folder, Map.copyOf(all));
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Runs a command in this process. */
    Ran run(String... arguments) {
        return Ran.here(data(), environment, arguments);
    }

    /** Starts a server in a process of its own, and waits until it answers. */
    ServedFolder serve() throws IOException {
        return ServedFolder.start(folder, environment);
    }
}
