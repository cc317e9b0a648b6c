package dev.gleaner.ingest.feed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A measurement, not a test: how many feeds a second one core reads, warm. Time is that of the
 * reading thread on its core, so that a busy machine does not count.
 *
 * <p>Run it with the rows of a manifest ({@code id⇥file…}, files beside it): {@code FeedSpeed
 * MANIFEST [PASSES]}. The first half of the passes warms the machine up and does not count.
 */
final class FeedSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FeedSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path manifest = Path.of(arguments[0]);
        int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<byte[]> files = new ArrayList<>();
        for (String row : Files.readAllLines(manifest)) {
            files.add(Files.readAllBytes(manifest.resolveSibling(row.split("\t", -1)[1])));
        }
        Instant now = Instant.parse("2026-05-10T12:00:00Z");
        for (int pass = 1; pass <= passes; pass++) {
            long start = THREADS.getCurrentThreadCpuTime();
            int read = 0;
            for (byte[] file : files) {
                read += Feeds.read(file, null, null, now) instanceof Feed ? 1 : 0;
            }
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    "%s pass %d: %d of %d read, %.0f a second%n",
                    pass <= passes / 2 ? "warm-up" : "counted",
                    pass,
                    read,
                    files.size(),
                    files.size() / seconds);
        }
    }
}
