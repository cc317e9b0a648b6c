package dev.gleaner.thread.vault;

import java.util.List;

/** A folder of the writer's files. Paths are relative to it, with {@code /} between their parts. */
public interface Folder {

    /** The name under which it is remembered; unlike that of any other folder. */
    String name();

    /** The files that may be thread files, in order. */
    List<String> paths();

    /** One file as it is now. */
    Read read(String path);

    /**
     * Puts a text in the place of another one.
     *
     * @param expected what is there; anything else stays, and so does this
     */
    Written replace(String path, String expected, String text);

    /** Puts a text where no file is. */
    Written create(String path, String text);

    /** What came of reading. */
    sealed interface Read {

        /** UTF-8 throughout. */
        record Text(String text) implements Read {}

        /** There is a file, and no thread file; one sentence says why. */
        record NoText(String reason, String nextStep) implements Read {}

        /** There is no file. */
        record Missing() implements Read {}
    }

    /** What came of writing. */
    sealed interface Written {

        /** It is on disk. */
        record Done() implements Written {}

        /** Somebody else wrote in the meantime; their words are there. */
        record Changed() implements Written {}

        /** Nothing was written. */
        record Refused(String reason, String nextStep) implements Written {}
    }
}
