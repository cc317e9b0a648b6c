package dev.gleaner.graph.channel;

import java.util.Locale;

/** How a channel is doing, in one word. */
public enum Condition {
    /** Never polled. */
    NEW,
    /** The last poll went well. */
    OK,
    /** It has failed lately; asked again at growing distances. */
    RETRYING,
    /** It has failed for 30 days; asked once a week. */
    FAILING,
    /** Not found for 7 days. */
    MISSING,
    /** Gone for good (410): only a person starts it again. */
    GONE,
    /** What it sends has broken the reader three times: only a person starts it again. */
    QUARANTINED,
    /** A person stopped it for a while. */
    PAUSED,
    /** A person removed it; what it brought stays. */
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition of this word. */
    public static Condition of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
