package dev.gleaner.graph.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The options of the JVM that the managed local Neo4j runs in. */
final class LocalServerOptions {

    /**
     * A small heap that grows when needed, and the quick compiler only: 220 MB resident when idle, where the defaults take
     * over 500.
     */
    static final List<String> FRUGAL = List.of(
            "-Xms48m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    /** Neo4j uses what newer JDKs warn about, and some JVM warnings go to standard output, which is for one line only. */
    static final List<String> QUIET = List.of(
            "-Xlog:disable",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private LocalServerOptions() {}

    /** A cache of loaded classes beside the program halves the start; a missing or stale one is no error. */
    static List<String> startCache(Path program) {
        Path cache = program.resolve("local-neo4j.aot");
        return Files.isReadable(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }
}
