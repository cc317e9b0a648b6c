package dev.gleaner.cli.session;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What is going on, told on standard error: each step to a person at a terminal, one line in ten
 * seconds to a log.
 */
public final class Progress implements Consumer<String> {

    private static final Duration LOG_EVERY = Duration.ofSeconds(10);

    private final PrintWriter error;
    private final InstantSource clock;
    private final boolean terminal;
    private @Nullable Instant told;

    public Progress(PrintWriter error, InstantSource clock, boolean terminal) {
        this.error = error;
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public synchronized void accept(String step) {
        Instant now = clock.instant();
        if (terminal || told == null || Duration.between(told, now).compareTo(LOG_EVERY) >= 0) {
            error.println("· " + step);
            error.flush();
            told = now;
        }
    }
}
