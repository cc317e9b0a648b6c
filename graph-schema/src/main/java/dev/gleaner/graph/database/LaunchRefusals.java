package dev.gleaner.graph.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gleaner.graph.database.Opening.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Why the managed local Neo4j of one home folder did not start, in words for the person who wanted
 * it.
 */
final class LaunchRefusals {

    /**
     * An empty database takes 3 MB; below this, the first minutes of ingesting would fill the disk.
     */
    private static final long MIN_FREE_BYTES = 100L << 20;

    private static final int LOG_LINES_TOLD = 8;

    private final Path home;
    private final Path log;
    private final long minFreeBytes;

    LaunchRefusals(Path home, Path log) {
        this(home, log, MIN_FREE_BYTES);
    }

    LaunchRefusals(Path home, Path log, long minFreeBytes) {
        this.home = home;
        this.log = log;
        this.minFreeBytes = minFreeBytes;
    }

    Refused programMissing(Path program) {
        return new Refused(
                "The program of the managed local Neo4j is not in " + program + ".",
                "Build it with ./mvnw package, or name a Neo4j server in the settings.");
    }

    Refused folderInUse() {
        return new Refused(
                "The data folder " + home + " is in use by another running Gleaner.",
                "Stop that one first, or give this one a data folder of its own.");
    }

    Refused diskFull() {
        return new Refused(
                "The disk under " + home + " is full, or nearly.",
                "Free at least "
                        + (minFreeBytes >> 20)
                        + " MB there, or choose a data folder on another disk.");
    }

    Refused folderUnusable(IOException failure) {
        return new Refused(
                "The managed local Neo4j could not be started in " + home + ": " + failure,
                "Check that the folder can be written to, or choose another data folder.");
    }

    Refused endedWithStatus(int status) {
        return new Refused(
                "The managed local Neo4j ended while starting, with status "
                        + status
                        + "."
                        + lastWords(),
                "Look into " + log + " and debug.log beside it.");
    }

    Refused notReadyWithin(Duration limit) {
        return new Refused(
                "The managed local Neo4j was not ready within "
                        + limit.toSeconds()
                        + " s."
                        + lastWords(),
                "Try again; if it stays so, look into " + log + " and debug.log beside it.");
    }

    Refused unexpectedLine(String line) {
        return new Refused(
                "The managed local Neo4j answered with an unexpected line: " + line,
                "Build it again with ./mvnw package; program and application are of different versions.");
    }

    /** Whether the home folder, which exists, is on a disk with too little room to start. */
    boolean isDiskFull() {
        try {
            return Files.getFileStore(home).getUsableSpace() < minFreeBytes;
        } catch (IOException unknown) {
            // A file system that does not tell is tried.
            return false;
        }
    }

    /** The last lines of the log without the stack frames between them. */
    private String lastWords() {
        try {
            List<String> lines =
                    Files.readAllLines(log, UTF_8).stream()
                            .filter(line -> !line.startsWith("\t") && !line.isBlank())
                            .toList();
            int from = Math.max(0, lines.size() - LOG_LINES_TOLD);
            return lines.isEmpty()
                    ? ""
                    : " Its last lines:\n  "
                            + String.join("\n  ", lines.subList(from, lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
