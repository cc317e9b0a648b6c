package dev.gleaner.graph.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The options of the JVM that the managed local Neo4j runs in. What it opens of the JDK's own
 * packages stands in the manifest of its jar: as options they would keep the class archive from
 * being used.
 */
final class LocalServerOptions {

    /**
     * A small heap that grows when needed, and the quick compiler only: 220 to 260 MB resident when
     * idle. A server without memory is of no use, so it ends.
     */
    static final List<String> FRUGAL =
            List.of(
                    "-Xms48m",
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError");

    /**
     * Neo4j uses what newer JDKs warn about, and some of the JVM's own warnings go to standard
     * output, which is for one line only.
     */
    static final List<String> QUIET =
            List.of("-Xlog:disable", "--sun-misc-unsafe-memory-access=allow");

    private LocalServerOptions() {}

    /**
     * An archive of the classes it loads, which the JVM writes at the first stop (2 s longer),
     * renews when the program changed, and ignores when it cannot be used. Starts from then on take
     * 1.6 s instead of 2.5.
     *
     * <p>Beside the program, so that every home folder profits; in the home folder where the
     * program is read-only.
     */
    static List<String> classArchive(LocalDatabase database) {
        Path folder = Files.isWritable(database.program()) ? database.program() : database.home();
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("local-neo4j.jsa"));
    }
}
