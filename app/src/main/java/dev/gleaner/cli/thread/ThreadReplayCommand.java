package dev.gleaner.cli.thread;

import dev.gleaner.cli.session.Session;
import dev.gleaner.thread.replay.Replay;
import dev.gleaner.thread.replay.ReplayText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.LocalDate;
import java.util.concurrent.Callable;

/** {@code gleaner thread replay}: how ripe a thread was, day by day. */
@Command(
        name = "replay",
        description =
                "Show a thread day by day: its level, what held it, what changed, and how long its sources were out before.")
final class ThreadReplayCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @ArgGroup private @Nullable By by;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day (default: today).")
    private @Nullable LocalDate until;

    /** By which date evidence is there. */
    static final class By {

        @Option(names = "--known", description = "With what the thread had on each day (default).")
        boolean known;

        @Option(names = "--hindsight", description = "With what was out on each day.")
        boolean hindsight;
    }

    @Override
    public Integer call() {
        Replay.Mode mode = by != null && by.hindsight ? Replay.Mode.HINDSIGHT : Replay.Mode.KNOWN;
        return new Session(spec)
                .run(operations -> operations.threads().replay(slug, mode, until), ReplayText::of);
    }
}
