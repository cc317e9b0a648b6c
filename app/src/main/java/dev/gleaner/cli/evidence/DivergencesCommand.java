package dev.gleaner.cli.evidence;

import dev.gleaner.benchmark.Divergence;
import dev.gleaner.benchmark.DivergenceList;
import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.cli.session.Session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.time.Instant;

/** {@code gleaner divergences}: where results of one thing differ. */
@Command(
        name = "divergences",
        description = "List where two items give results of one system on one benchmark.")
public final class DivergencesCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(
            name = "list",
            description =
                    "List pairs of results, conflicts first, then variants, those that agree, and those that cannot be compared.")
    int list(
            @Option(
                            names = "--benchmark",
                            paramLabel = "NAME",
                            description = "Only on this benchmark.")
                    @Nullable String benchmark,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many, 1 to 1000 (default: 50).")
                    int limit) {
        return new Session(spec)
                .run(
                        operations -> operations.evidence().divergences(benchmark, asOf, limit),
                        DivergencesCommand::text);
    }

    private static String text(DivergenceList list) {
        if (list.divergences().isEmpty()) {
            return "no two items give a result of one system on one benchmark";
        }
        StringBuilder text = new StringBuilder();
        for (Divergence pair : list.divergences()) {
            text.append(pair.relation())
                    .append(": ")
                    .append(pair.benchmark())
                    .append(" · ")
                    .append(pair.system())
                    .append(" — ")
                    .append(pair.reason())
                    .append('\n')
                    .append(side(pair.one()))
                    .append(side(pair.other()))
                    .append('\n');
        }
        return text.append(list.more() ? "there are more: raise --limit\n" : "").toString();
    }

    private static String figure(@Nullable FigureLine figure) {
        if (figure == null) {
            return "";
        }
        return figure.words() + " · " + (figure.saidOf().isEmpty() ? "" : figure.saidOf() + " · ");
    }

    private static String side(ClaimLine line) {
        return "  "
                + figure(line.figure())
                + line.voice()
                + "\n    “"
                + line.sentence()
                + "”\n    "
                + (line.address() == null ? line.page() : line.address())
                + '\n';
    }
}
