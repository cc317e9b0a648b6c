package dev.gleaner.cli.evidence;

import dev.gleaner.claim.ClaimDecision;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.cli.session.Session;
import dev.gleaner.graph.Decision;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;

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
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "At most so many, 1 to 1000 (default: 50).")
                    int limit) {
        ClaimQuestion question = new ClaimQuestion(kind, source, thread, asOf, limit);
        return new Session(spec)
                .run(operations -> operations.evidence().claims(question), ClaimText::of);
    }

    @Command(name = "show", description = "Show one statement, with the rules that read it.")
    int show(
            @Parameters(paramLabel = "ID", description = "As claims list prints it.") String id,
            @Option(
                            names = "--as-of",
                            paramLabel = "TIME",
                            description = "As it was known then, such as 2026-05-11T12:00:00Z.")
                    @Nullable Instant asOf) {
        return new Session(spec)
                .run(operations -> operations.evidence().claim(id, asOf), ClaimText::whole);
    }

    @Command(
            name = "confirm",
            description = "Say that a statement is there as it was read; new rules leave it so.")
    int confirm(
            @Parameters(paramLabel = "ID", description = "As claims list prints it.") String id,
            @Mixin PersonsReason said) {
        return decide(new ClaimDecision(id, Decision.Word.CONFIRMED, said.reason(), said.by()));
    }

    @Command(
            name = "reject",
            description = "Say that a statement is not there or not so; it counts no more.")
    int reject(
            @Parameters(paramLabel = "ID", description = "As claims list prints it.") String id,
            @Mixin PersonsReason said) {
        return decide(new ClaimDecision(id, Decision.Word.REJECTED, said.reason(), said.by()));
    }

    @Command(name = "undecide", description = "Take the last decision about a statement back.")
    int undecide(
            @Parameters(paramLabel = "ID", description = "As claims list prints it.") String id,
            @Option(
                            names = "--by",
                            paramLabel = "WHO",
                            required = true,
                            description = "Who says so.")
                    String by) {
        return decide(new ClaimDecision(id, null, "", by));
    }

    private int decide(ClaimDecision decision) {
        return new Session(spec)
                .run(operations -> operations.evidence().decide(decision), ClaimText::whole);
    }
}
