package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.database.LocalDatabase;
import dev.gleaner.ingest.index.FileCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The loop that kills a writing child again and again on one data folder, and then demands that
 * nothing acknowledged was lost, doubled, halved or invented.
 *
 * <p>Runs with the profile {@code crash} only; {@code -Dcrash.cycles=200} for a longer night. It
 * tells of each cycle, and its figures in the end, in {@code target/crash-suite.txt}.
 */
class CrashSuite {

    /** To be followed while it runs. */
    private static final Path REPORT = Path.of("target/crash-suite.txt");

    private static final int CYCLES = Integer.getInteger("crash.cycles", 25);
    private static final long SEED = 20_260_101;
    private static final Duration TO_WRITING = Duration.ofSeconds(90);
    private static final int EARLIEST_KILL_MILLIS = 200;
    private static final int LATEST_KILL_MILLIS = 3_000;

    /** Long enough that some of these kills hit the start, some the recovery, some the writing. */
    private static final int LATEST_EARLY_KILL_MILLIS = 8_000;

    @TempDir Path folder;

    /** Which processes a cycle kills, and when. */
    private enum Blow {
        /** The writer alone, while it writes; its database notices and ends by itself. */
        WRITER,
        /** The writer with its database, while it writes: the next start has to recover. */
        WRITER_WITH_DATABASE,
        /** Both at any moment, the start and the recovery of the cycle before included. */
        BOTH_AT_ANY_MOMENT
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void killedWriterLosesDoublesAndInventsNothing() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Files.deleteIfExists(REPORT);
        long started = System.nanoTime();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Blow blow = Blow.values()[cycle % Blow.values().length];
            int latest =
                    blow == Blow.BOTH_AT_ANY_MOMENT ? LATEST_EARLY_KILL_MILLIS : LATEST_KILL_MILLIS;
            kill(cycle, blow, random.nextInt(EARLIEST_KILL_MILLIS, latest + 1));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        try (OpenStores stores = OpenStores.in(data())) {
            check(stores, took);
        }
    }

    private void kill(int cycle, Blow blow, int delayMillis)
            throws IOException, InterruptedException {
        long before = acknowledgements();
        Process child = start(cycle);
        try {
            if (blow != Blow.BOTH_AT_ANY_MOMENT) {
                await().atMost(TO_WRITING)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> !child.isAlive() || acknowledgements() > before);
            }
            boolean endedByItself = child.waitFor(delayMillis, TimeUnit.MILLISECONDS);
            assertThat(endedByItself)
                    .as("cycle %d ended by itself: %s", cycle, Files.readString(errors()))
                    .isFalse();
        } finally {
            if (blow != Blow.WRITER) {
                child.descendants().forEach(ProcessHandle::destroyForcibly);
            }
            child.destroyForcibly().waitFor();
        }
        report(
                "cycle %d: %s after %d ms, %d acknowledged"
                        .formatted(cycle, blow, delayMillis, acknowledgements() - before));
    }

    private Process start(int cycle) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D"
                                + LocalDatabase.PROGRAM_PROPERTY
                                + "="
                                + System.getProperty(LocalDatabase.PROGRAM_PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        data().toString(),
                        journal().toString(),
                        Long.toString(SEED + cycle))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors().toFile())
                .start();
    }

    private void check(OpenStores stores, Duration took) throws IOException {
        List<CrashJournal.Line> lines = CrashJournal.read(journal());
        List<CrashJournal.Line> acknowledged =
                lines.stream().filter(CrashJournal.Line::isAcknowledged).toList();
        Map<String, Integer> items = countById(stores.driver(), "Item");
        Map<String, Integer> revisions = countById(stores.driver(), "Revision");
        Map<String, Integer> claims = countById(stores.driver(), "Claim");
        StoredValidators.check(stores.driver(), lines);
        stores.follower().follow();
        Set<Id<Item>> graph = stores.marks().ids();
        Set<Id<Item>> index = stores.index().ids();
        report(
                "%d cycles in %d s: %d acknowledgements of %d items, %d revisions; in the graph %d items, %d revisions, %d claims; in the index %d"
                        .formatted(
                                CYCLES,
                                took.toSeconds(),
                                acknowledged.size(),
                                ids(acknowledged, CrashJournal.Line::item).size(),
                                ids(acknowledged, CrashJournal.Line::revision).size(),
                                items.size(),
                                revisions.size(),
                                claims.size(),
                                stores.index().size()));

        assertThat(acknowledged).hasSizeGreaterThan(CYCLES);
        sentAndStoredOnce(items, lines, CrashJournal.Line::item);
        sentAndStoredOnce(revisions, lines, CrashJournal.Line::revision);
        sentAndStoredOnce(claims, lines, CrashJournal.Line::claim);
        assertThat(halves(stores.driver())).as("items stored in part").isEmpty();
        assertThat(index).as("ids of the index").isEqualTo(graph);
        assertThat(stores.index().size()).as("live documents").isEqualTo(graph.size());
        assertThat(stores.marks().waiting()).as("items waiting for the index").isZero();
        assertThat(stores.index().verifyFiles()).isInstanceOf(FileCheck.Clean.class);
    }

    private static void sentAndStoredOnce(
            Map<String, Integer> stored,
            List<CrashJournal.Line> lines,
            Function<CrashJournal.Line, String> id) {
        assertThat(stored.keySet())
                .as("acknowledged")
                .containsAll(ids(lines.stream().filter(l -> l.isAcknowledged()).toList(), id));
        assertThat(ids(lines, id)).as("sent").containsAll(stored.keySet());
        assertThat(stored.values()).as("how often").containsOnly(1);
    }

    private static Set<String> ids(
            List<CrashJournal.Line> lines, Function<CrashJournal.Line, String> id) {
        return lines.stream().map(id).collect(Collectors.toSet());
    }

    private static Map<String, Integer> countById(Driver driver, String label) {
        Map<String, Integer> counts = new HashMap<>();
        ask(driver, "MATCH (n:" + label + ") RETURN n.id AS id")
                .forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    /** A harvest is one transaction: no item without all that it was sent with, once each. */
    private static List<String> halves(Driver driver) {
        return ask(
                driver,
                """
                MATCH (i:Item)
                WHERE count { (i)-[:BY]->(:Source) } <> 1
                   OR count { (i)-[:SEEN_IN]->(:Channel) } <> 1
                   OR NOT EXISTS { (:Revision)-[:OF]->(i) }
                   OR EXISTS {
                     MATCH (r:Revision)-[:OF]->(i)
                     WHERE count { (r)<-[:IN]-(:Passage)<-[:QUOTES]-(:Claim) } <> 1
                   }
                RETURN i.id AS id
                """);
    }

    private static List<String> ask(Driver driver, String query) {
        try (var session = driver.session()) {
            return session.executeRead(transaction ->
                    transaction.run(query).list(found -> found.get("id").asString()));
        }
    }

    private long acknowledgements() throws IOException {
        return Files.exists(journal())
                ? CrashJournal.read(journal()).stream()
                        .filter(CrashJournal.Line::isAcknowledged)
                        .count()
                : 0;
    }

    private static void report(String line) throws IOException {
        Files.writeString(
                REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private Path errors() {
        return folder.resolve("errors");
    }
}
