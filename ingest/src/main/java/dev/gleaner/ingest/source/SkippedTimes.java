package dev.gleaner.ingest.source;

import dev.gleaner.graph.channel.Hints;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The hours and days in GMT in which a feed does not want to be asked (RSS 2.0). A feed that
 * excludes all of them is not believed.
 */
final class SkippedTimes {

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private SkippedTimes() {}

    /** This time, or the first one after it at which the feed may be asked. */
    static Instant next(Instant wanted, Hints hints) {
        ZonedDateTime at = wanted.atZone(ZoneOffset.UTC);
        boolean hoursCount = hints.skipHours().size() < 24;
        boolean daysCount = hints.skipDays().size() < 7;
        for (int tried = 0; tried <= HOURS_OF_A_WEEK; tried++) {
            boolean skipped =
                    (hoursCount && hints.skipHours().contains(at.getHour()))
                            || (daysCount && hints.skipDays().contains(at.getDayOfWeek()));
            if (!skipped) {
                return at.toInstant();
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return wanted;
    }
}
