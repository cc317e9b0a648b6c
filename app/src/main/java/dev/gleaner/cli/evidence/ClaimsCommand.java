package dev.gleaner.cli.evidence;

import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.cli.session.Session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner claims}: statements of all items. */
@Command(
        name = "claims",
        description = "List statements: who says what, when, and in which sentence.")
public final class ClaimsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Command(name = "list", description = "List statements, the items met last first.")
    int list(
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description =
                                    "Only result, forecast, goal, announcement, definition or opinion.")
                    @Nullable String kind,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            description = "Only what this source or family published.")
                    @Nullable String source,
            @Option(
                            names = "--thread",
                            paramLabel = "SLUG",
                            description = "Only from the evidence of this thread.")
                    @Nullable String thread,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many, 1 to 1000 (default: 50).")
                    int limit) {
        ClaimQuestion question = new ClaimQuestion(kind, source, thread, limit);
        return new Session(spec)
                .run(operations -> operations.evidence().claims(question), ClaimText::of);
    }

    @Command(name = "show", description = "Show one statement, with the rules that read it.")
    int show(@Parameters(paramLabel = "ID", description = "As claims list prints it.") String id) {
        return new Session(spec)
                .run(operations -> operations.evidence().claim(id), ClaimText::whole);
    }
}
