package dev.gleaner.cli.thread;

import dev.gleaner.brief.BriefForm;
import dev.gleaner.cli.session.Session;
import dev.gleaner.operation.Problem;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code gleaner thread brief}: the packet to write from. */
@Command(
        name = "brief",
        description =
                "Print what to write from: angle, quotes with links to their sentences, numbers with who measured"
                        + " them, differences, what nobody has read, and citations.")
final class ThreadBriefCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "As thread list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String slug;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "As it was then, 2026-05-12T09:00:00Z; the same time, the same bytes.")
    private @Nullable Instant asOf;

    @Option(
            names = "--format",
            defaultValue = "markdown",
            description =
                    "markdown, or the works alone as csl (CSL-JSON) or bibtex (default: markdown).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private String format;

    @Override
    public Integer call() {
        Session session = new Session(spec);
        Optional<BriefForm> form = BriefForm.named(format);
        if (form.isEmpty()) {
            return session.printer()
                    .print(
                            new Problem(
                                    Problem.Kind.USAGE,
                                    "'" + format + "' is no format",
                                    "one of " + String.join(", ", BriefForm.words())));
        }
        return session.run(
                operations -> operations.threads().brief(slug, asOf),
                brief -> form.get().write(brief).stripTrailing());
    }
}
