package dev.gleaner.ingest.feed;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a feed says about when to ask for it again, and about who would tell us instead.
 *
 * <p>As said, not as obeyed: a feed may list all 24 hours or ask for a year's silence.
 *
 * @param timeToLive how long an answer may be kept ({@code ttl} of RSS 2.0); null when it does not
 *     say, or says nothing usable
 * @param skipHours hours of the day in GMT, 0 to 23, in which not to ask
 * @param skipDays days of the week in GMT on which not to ask
 * @param updateEvery period divided by frequency of the RSS 1.0 syndication module; null when it
 *     says neither
 * @param updateBase the moment from which {@code updateEvery} counts; null when it does not say
 * @param hub absolute http or https address of its WebSub hub; null when it has none
 * @param self absolute http or https address under which the feed knows itself, the topic of the
 *     hub; null when it does not say
 */
public record PollHints(
        @Nullable Duration timeToLive,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Duration updateEvery,
        @Nullable Instant updateBase,
        @Nullable String hub,
        @Nullable String self) {

    public PollHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        if (skipHours.stream().anyMatch(hour -> hour < 0 || hour > 23)) {
            throw new IllegalArgumentException("hours are 0 to 23, not " + skipHours);
        }
        requirePositive(timeToLive);
        requirePositive(updateEvery);
    }

    /** Of a feed that says nothing. */
    public static PollHints none() {
        return new PollHints(null, Set.of(), Set.of(), null, null, null, null);
    }

    private static void requirePositive(@Nullable Duration duration) {
        if (duration != null && !duration.isPositive()) {
            throw new IllegalArgumentException("longer than nothing, not " + duration);
        }
    }
}
