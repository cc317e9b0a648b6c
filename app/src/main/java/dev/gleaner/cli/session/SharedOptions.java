package dev.gleaner.cli.session;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;

/** The options that every command has; the root of the commands holds them. */
public interface SharedOptions {

    /** The data folder that the command line names; null when it names none. */
    @Nullable Path data();

    /** Whether a program reads along. */
    boolean json();

    /** The environment that the command was started in. */
    Map<String, String> environment();
}
