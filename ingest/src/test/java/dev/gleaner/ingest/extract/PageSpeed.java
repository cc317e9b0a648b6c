package dev.gleaner.ingest.extract;

import dev.gleaner.ingest.url.WebAddress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Measures how many pages one core reads in a second, in time of the thread and not of the clock.
 *
 * <p>Run by hand: {@code PageSpeed TABLE…}, tables of {@code id⇥file(.gz)⇥url} with files relative
 * to them. The first round is that of a program just started, the last ones are warm.
 */
final class PageSpeed {

    private static final int ROUNDS = 5;
    private static final URI NOWHERE = URI.create("https://page.invalid/");

    private PageSpeed() {}

    private record Page(byte[] bytes, URI address) {}

    public static void main(String[] tables) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String table : tables) {
            Path path = Path.of(table);
            for (String line : Files.readAllLines(path)) {
                String[] parts = line.split("\t", -1);
                pages.add(
                        new Page(
                                bytes(path.resolveSibling(parts[1])),
                                WebAddress.parse(parts[2])
                                        .map(address -> URI.create(address.toString()))
                                        .orElse(NOWHERE)));
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            double slowest = 0;
            double all = 0;
            long blocks = 0;
            for (Page page : pages) {
                long start = now();
                blocks += Articles.html(page.bytes(), null, page.address()).blocks().size();
                double seconds = (now() - start) / 1e9;
                all += seconds;
                slowest = Math.max(slowest, seconds);
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f pages a second, the slowest %.0f ms, %d blocks%n",
                    round,
                    pages.size() / all,
                    slowest * 1000,
                    blocks);
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }
}
