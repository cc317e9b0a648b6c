package dev.gleaner.graph.channel;

import java.time.Instant;
import java.util.Locale;

/**
 * A change of a channel that somebody may ask about later; kept for ever.
 *
 * @param detail in words
 */
public record ChannelEvent(Instant at, What what, String detail) {

    /** What happened. */
    public enum What {
        MOVED,
        GONE,
        PAUSED,
        RESUMED,
        REMOVED,
        ADDED_AGAIN,
        PACE_SET,
        QUARANTINED,
        CERTIFICATE_PINNED,
        HUB_TELLS,
        HUB_DENIES,
        HUB_LEFT,
        IDENTITY_BY_CONTENT,
        PERHAPS_CHANGED_HANDS,
        AS_BEFORE,
        CONFIRMED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
