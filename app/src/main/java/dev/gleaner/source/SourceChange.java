package dev.gleaner.source;

import java.util.Locale;
import java.util.Objects;

/**
 * What a person wants done with a source or one of its channels.
 *
 * @param source name of the source, or address or id of a channel
 * @param reason in the person's words; empty when there is none
 */
public record SourceChange(String source, Action action, String reason) {

    public SourceChange {
        Objects.requireNonNull(source, "a source is named");
        Objects.requireNonNull(action, "an action is pause, resume or remove");
        Objects.requireNonNull(reason, "a reason may be empty, but is one");
    }

    /** What is to be done. */
    public enum Action {
        PAUSE,
        RESUME,
        REMOVE;

        /** {@code paused}: what is done then. */
        public String done() {
            return name().toLowerCase(Locale.ROOT).replaceFirst("e?$", "ed");
        }
    }
}
