package dev.gleaner.ingest.source;

import dev.gleaner.graph.channel.Pace;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How often to ask a source that publishes at its own pace: the interval moves towards half the
 * median gap between its entries, between an hour and a day.
 */
public final class Pacing {

    /** Fewer gaps say nothing. */
    private static final int FEWEST_GAPS = 3;

    private static final int GAPS_COUNTED = 20;
    private static final Duration SILENT = Duration.ofDays(30);

    private Pacing() {}

    /**
     * The pace after a full answer.
     *
     * @param dates of its entries, those that have one
     */
    public static Pace after(Pace before, Collection<Instant> dates) {
        List<Instant> newestFirst = new ArrayList<>(dates);
        newestFirst.sort((one, other) -> other.compareTo(one));
        Instant newest = newestFirst.isEmpty() ? null : newestFirst.getFirst();
        Duration gap = medianGap(newestFirst);
        return new Pace(gap, newest, gap == null ? before.interval() : moved(before, gap));
    }

    private static @Nullable Duration medianGap(List<Instant> newestFirst) {
        List<Duration> gaps = new ArrayList<>();
        for (int index = 1; index < Math.min(newestFirst.size(), GAPS_COUNTED); index++) {
            gaps.add(Duration.between(newestFirst.get(index), newestFirst.get(index - 1)));
        }
        if (gaps.size() < FEWEST_GAPS) {
            return null;
        }
        gaps.sort(Duration::compareTo);
        return gaps.get(gaps.size() / 2);
    }

    /** Half of the way from where it was to where it should be. */
    private static Duration moved(Pace before, Duration gap) {
        Duration known = before.interval();
        Duration from = known == null ? Due.CONDITIONAL : known;
        return between(from.plus(gap.dividedBy(2)).dividedBy(2));
    }

    /** The time between two polls at this pace. */
    static Duration interval(Pace pace, Instant now) {
        Instant newest = pace.newest();
        if (newest != null && Duration.between(newest, now).compareTo(SILENT) > 0) {
            return Due.UNCONDITIONAL;
        }
        Duration interval = pace.interval();
        return interval == null ? Due.CONDITIONAL : between(interval);
    }

    private static Duration between(Duration interval) {
        if (interval.compareTo(Due.CONDITIONAL) < 0) {
            return Due.CONDITIONAL;
        }
        return interval.compareTo(Due.UNCONDITIONAL) > 0 ? Due.UNCONDITIONAL : interval;
    }
}
