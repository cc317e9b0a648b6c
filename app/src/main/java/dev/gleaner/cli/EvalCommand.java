package dev.gleaner.cli;

import picocli.CommandLine.Command;

/** {@code gleaner eval}: the product on public test sets, measured by their own scorers. */
@Command(
        name = "eval",
        description = "Write predictions for public test sets, to be scored by their scorers.",
        subcommands = {
            EvalArticlesCommand.class,
            EvalDatesCommand.class,
            EvalUrlsCommand.class,
            EvalCopiesCommand.class,
            EvalEvidenceCommand.class,
            EvalFeedsCommand.class,
            EvalFeedDatesCommand.class
        })
final class EvalCommand {}
