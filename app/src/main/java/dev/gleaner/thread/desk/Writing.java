package dev.gleaner.thread.desk;

import java.util.List;

/** What came of writing a thread's file. */
public sealed interface Writing {

    /** It is written; this is the file now. */
    record Written(FileRead file) implements Writing {}

    /**
     * The file was changed since it was read.
     *
     * @param current its version now
     * @param difference what changed since, in few lines; empty when the version is unknown
     */
    record Stale(String slug, String current, List<String> difference) implements Writing {

        public Stale {
            difference = List.copyOf(difference);
        }
    }

    /** It does not fit; nothing changed. */
    record Refused(String reason, String nextStep) implements Writing {}
}
