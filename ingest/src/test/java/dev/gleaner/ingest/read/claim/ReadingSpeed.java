package dev.gleaner.ingest.read.claim;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.read.StatementReader;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how many documents of 1,000 words a second one core reads, warm, in time of the thread
 * and not of the clock.
 *
 * <p>Run by hand: {@code ReadingSpeed [FOLDER]}, with {@code -XX:ActiveProcessorCount=1} for one
 * core. It reads the {@code .txt} files of the folder, without one our own labelled passages; each
 * line of its answer is the mean of eight rounds, the last ones are warm.
 */
final class ReadingSpeed {

    private static final int LINES = 6;
    private static final int ROUNDS = 8;
    private static final DateInterval DAY = DateInterval.day(LocalDate.of(2026, 5, 4));

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<Revision> texts = new ArrayList<>();
        for (String text : arguments.length > 0 ? files(Path.of(arguments[0])) : passages()) {
            texts.add(
                    Revision.of(
                            Id.of("item", text), "", text, BodyState.FULL, "en", Instant.EPOCH));
        }
        double documents =
                texts.stream().mapToLong(one -> one.text().split("\\s+", -1).length).sum() / 1000.0;
        StatementReader reader = new StatementReader();
        for (int line = 0; line < LINES; line++) {
            double all = seconds(() -> texts.forEach(one -> reader.statements(one, DAY, "")));
            double claims = seconds(() -> texts.forEach(one -> reader.read(one, DAY)));
            System.out.printf(
                    Locale.ROOT,
                    "documents of 1,000 words a second: everything %.0f, results and forecasts alone %.0f%n",
                    documents / all,
                    documents / claims);
        }
    }

    private static double seconds(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            work.run();
        }
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return (end - start) / 1e9 / ROUNDS;
    }

    private static List<String> passages() throws IOException {
        return LabelledPassages.read().stream().map(LabelledPassages.Passage::text).toList();
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
