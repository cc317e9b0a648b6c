package dev.gleaner.cli;

import picocli.CommandLine.Command;

/** {@code gleaner eval}: answers labelled sets in the form that their scorers read. */
@Command(
        name = "eval",
        description = "Answer a labelled set, for its scorer.",
        subcommands = {EvalEvidenceCommand.class})
final class EvalCommand {}
