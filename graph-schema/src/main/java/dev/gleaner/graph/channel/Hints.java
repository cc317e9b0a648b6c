package dev.gleaner.graph.channel;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a feed says about when to ask for it again, and about who would tell us instead; as said,
 * not as obeyed.
 *
 * @param timeToLive how long an answer may be kept; null when it does not say
 * @param skipHours hours of the day in GMT, 0 to 23, in which not to ask
 * @param skipDays days of the week in GMT on which not to ask
 * @param updateEvery how often it says it changes; null when it does not say
 * @param updateBase the moment from which {@code updateEvery} counts; null when it does not say
 * @param hub who would tell us what is new; null when nobody would
 */
public record Hints(
        @Nullable Duration timeToLive,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Duration updateEvery,
        @Nullable Instant updateBase,
        @Nullable Hub hub) {

    /** Of a feed that says nothing. */
    public static final Hints NONE = new Hints(null, Set.of(), Set.of(), null, null, null);

    public Hints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
