package dev.gleaner.workspace;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;
import dev.gleaner.thread.desk.VaultReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at the writer's folder every few seconds until closed; what changes is logged. */
final class VaultWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VaultWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Path folder;
    private final Supplier<Answer<VaultReport>> sync;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private String told = "";

    VaultWatch(Path folder, Supplier<Answer<VaultReport>> sync) {
        this.folder = folder;
        this.sync = sync;
        this.thread = Thread.ofPlatform().name("vault").unstarted(this::run);
    }

    VaultWatch start() {
        thread.start();
        return this;
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopping.await(EVERY.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The edge of the loop: whatever one look dies of, the next one comes. */
    @SuppressWarnings("IllegalCatch")
    private void look() {
        try {
            switch (sync.get()) {
                case Answer.Done<VaultReport>(VaultReport report) -> tell(words(report));
                case Answer.Declined<VaultReport>(Problem problem) ->
                        tell(problem.cause() + "; " + problem.nextStep());
            }
        } catch (RuntimeException failed) {
            LOG.warn("looking at {} failed", folder, failed);
        }
    }

    private static String words(VaultReport report) {
        StringBuilder words = new StringBuilder();
        for (VaultReport.Row row : report.rows()) {
            if (!row.outcome().equals("same")) {
                words.append("\n  ").append(row.outcome()).append(": ").append(row.path());
                words.append(row.words().isEmpty() ? "" : ": " + row.words());
            }
        }
        return words.toString();
    }

    /** A state that lasts is told once. */
    private void tell(String words) {
        if (!words.equals(told) && !words.isEmpty()) {
            LOG.info("vault {}: {}", folder, words);
        }
        told = words;
    }

    @Override
    public void close() throws InterruptedException {
        stopping.countDown();
        thread.join(STOP_WITHIN);
    }
}
