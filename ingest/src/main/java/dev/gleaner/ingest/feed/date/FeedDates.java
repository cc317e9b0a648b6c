package dev.gleaner.ingest.feed.date;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The date of an entry, read strictly: RFC 822 with its zone names, ISO 8601, and the variants that
 * feeds really send.
 *
 * <p>{@code Tue, 32 Foo} and month 13 are no dates; nothing rolls over. A missing zone is UTC. What
 * lies before 1990 or more than two days ahead is a mistake of the publisher and no date either.
 */
public final class FeedDates {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofHours(48);
    private static final int LONGEST = 100;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Instant latest;

    private FeedDates(Instant latest) {
        this.latest = latest;
    }

    /** Reads dates as of a moment: what lies further ahead is a mistake. */
    public static FeedDates before(Instant now) {
        return new FeedDates(now.plus(AHEAD));
    }

    /** The instant meant; empty when the text is no possible date. */
    public Optional<Instant> read(String written) {
        return instantOf(written).filter(this::isPossible);
    }

    /** The instant that a text names, however long ago or far ahead. */
    public static Optional<Instant> instantOf(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = SPACE.matcher(written.strip()).replaceAll(" ");
        return DateForm.read(text);
    }

    private boolean isPossible(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(latest);
    }
}
