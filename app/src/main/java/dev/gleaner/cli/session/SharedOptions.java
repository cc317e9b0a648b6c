package dev.gleaner.cli.session;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The options that every command has; the root of the commands holds them. */
public interface SharedOptions {

    /** The data folder that the command line names; null when it names none. */
    @Nullable Path data();

    /** Whether a program reads along. */
    boolean json();
}
