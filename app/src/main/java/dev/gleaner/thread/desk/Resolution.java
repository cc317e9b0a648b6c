package dev.gleaner.thread.desk;

import org.jspecify.annotations.Nullable;

/**
 * How a person ends a clash.
 *
 * @param clash the version of the other text, as it was shown
 * @param text the joined text with {@link Choice#TEXT}; else null
 */
public record Resolution(String clash, Choice choice, @Nullable String text) {

    /** What holds from now on. */
    public enum Choice {
        /** The thread's text; the other one stays in the history. */
        THREAD,
        /** The other text; the thread's stays in the history. */
        FILE,
        /** A text that the person made of both. */
        TEXT
    }

    public Resolution {
        if ((choice == Choice.TEXT) != (text != null)) {
            throw new IllegalArgumentException("a text goes with TEXT and nothing else: " + choice);
        }
    }
}
