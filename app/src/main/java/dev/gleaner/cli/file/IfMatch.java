package dev.gleaner.cli.file;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Operations;
import dev.gleaner.thread.desk.FileRead;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The option that names the version which a change was made from. */
public final class IfMatch {

    @Option(
            names = "--if-match",
            paramLabel = "VERSION",
            description =
                    "Change only this version of the thread's file, as thread versions prints it (default: the one there is).")
    private @Nullable String version;

    /** The version that was named; else the one that the thread has at this moment. */
    public Answer<String> of(Operations operations, String slug) {
        return version == null
                ? operations.files().read(slug).map(FileRead::version)
                : Answer.of(version);
    }

    /** The version that was named; else a word that does without. */
    public String or(String otherwise) {
        return version == null ? otherwise : version;
    }
}
