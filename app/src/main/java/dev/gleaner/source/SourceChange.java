package dev.gleaner.source;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * What a person wants done with a source or one of its channels.
 *
 * @param source name of the source, or address or id of a channel
 * @param reason in the person's words; empty when there is none
 * @param every with {@code PACE}, the time between two polls; null takes it back
 */
public record SourceChange(String source, Action action, String reason, @Nullable Duration every) {

    public SourceChange {
        Objects.requireNonNull(source, "a source is named");
        Objects.requireNonNull(action, "an action is pause, resume, pace, remove or confirm");
        Objects.requireNonNull(reason, "a reason may be empty, but is one");
    }

    /** A change that sets no pace. */
    public static SourceChange of(String source, Action action, String reason) {
        return new SourceChange(source, action, reason, null);
    }

    /** What is to be done. */
    public enum Action {
        PAUSE,
        RESUME,
        PACE,
        REMOVE,
        CONFIRM;

        /** {@code paused}: what is done then. */
        public String done() {
            return name().toLowerCase(Locale.ROOT).replaceFirst("e?$", "ed");
        }
    }
}
