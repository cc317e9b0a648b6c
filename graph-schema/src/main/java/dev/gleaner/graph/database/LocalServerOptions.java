package dev.gleaner.graph.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of the JVM that the managed local Neo4j runs in. What it opens of the JDK's own
 * packages stands in the manifest of its jar: as options they would keep the class archive from
 * being used.
 */
final class LocalServerOptions {

    /** A graph of 100,000 items, a tenth of them with texts, took 320 MB on disk. */
    private static final long LARGE_STORE = 64 << 20;

    /**
     * A small heap that gives memory back: 320 MB resident when idle, 460 after 100,000 nodes were
     * written. A server without memory is of no use, so it ends.
     */
    static final List<String> FRUGAL =
            List.of(
                    "-Xms48m",
                    "-Xmx256m",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError");

    /**
     * Neo4j uses what newer JDKs warn about, and some of the JVM's own warnings go to standard
     * output, which is for one line only.
     */
    static final List<String> QUIET =
            List.of("-Xlog:disable", "--sun-misc-unsafe-memory-access=allow");

    /**
     * An archive that is moved in memory is copied there, 50 MB more; the option is one for
     * diagnosis, so may go.
     */
    private static final List<String> ARCHIVE_IN_PLACE =
            List.of(
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0");

    private LocalServerOptions() {}

    /**
     * The quick compiler only, while the graph is small. On a large one the queries take half the
     * time with the thorough compiler as well, which takes memory in proportion: 544 MB resident
     * were seen beside a store of 320.
     */
    static List<String> compiler(LocalDatabase database) throws IOException {
        return storeSize(database) < LARGE_STORE ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    private static long storeSize(LocalDatabase database) throws IOException {
        Path store = database.home().resolve("data").resolve("databases");
        if (Files.notExists(store)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /**
     * An archive of the classes it loads: 1.6 s to start instead of 2.5. The JVM writes it when it
     * ends and ignores it when it cannot be used. It would ignore one that an older program wrote
     * for ever, so that one is removed.
     *
     * <p>A JVM that will write one starts 2 s later, so the first start in a home folder, which has
     * most to do, does not. It lies beside the program, so that every home folder profits, and in
     * the home folder where the program is read-only.
     */
    static List<String> classArchive(LocalDatabase database) throws IOException {
        Path folder = Files.isWritable(database.program()) ? database.program() : database.home();
        Path archive = folder.resolve("local-neo4j.jsa");
        if (isOlder(archive, database.program().resolve("local-neo4j.jar"))) {
            Files.deleteIfExists(archive);
        }
        boolean firstStart = Files.notExists(database.home().resolve("data"));
        List<String> options = new ArrayList<>(ARCHIVE_IN_PLACE);
        options.add("-XX:SharedArchiveFile=" + archive);
        if (!firstStart) {
            options.add("-XX:+AutoCreateSharedArchive");
        }
        return options;
    }

    private static boolean isOlder(Path archive, Path program) throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(program))
                        < 0;
    }
}
