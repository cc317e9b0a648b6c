package dev.gleaner.graph.channel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a source publishes, as its last full answer showed.
 *
 * @param medianGap between entries; null when there were too few dates to tell
 * @param newest date of the newest entry; null when none had one
 * @param interval between two polls, as it has moved towards the pace so far; null before it moved
 */
public record Pace(
        @Nullable Duration medianGap, @Nullable Instant newest, @Nullable Duration interval) {

    public static final Pace UNKNOWN = new Pace(null, null, null);
}
