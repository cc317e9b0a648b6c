package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.address.AllowedHost;

import java.time.Duration;
import java.util.Set;

/**
 * The limits of the outgoing client; {@link #defaults} has a value for each.
 *
 * @param contact web address of whoever runs this program, named in every request so that a
 *     publisher can complain
 * @param gap least time between the end of one request to a host and the start of the next (2 s)
 * @param allowed hosts that may be called although they are not public (none)
 * @param allowedGap the gap for those (0)
 * @param deniedPorts ports from 1024 up that are never called: databases and consoles; below 1024
 *     only 80 and 443 are
 * @param connectTimeout for resolving the name, and again for connecting (5 s)
 * @param silenceTimeout longest silence inside an answer, its first byte included (10 s)
 * @param exchangeTimeout for everything on the network, redirects and body included (30 s); waiting
 *     for one's turn does not count
 * @param maxRedirects followed hops (5)
 * @param maxFeedBytes largest feed, decoded (10 MiB)
 * @param maxPageBytes largest page, decoded (5 MiB)
 * @param own hosts and ports under which this program itself can be reached (none): polling them
 *     would be talking to oneself
 */
public record FetchSettings(
        String contact,
        Duration gap,
        Set<AllowedHost> allowed,
        Duration allowedGap,
        Set<Integer> deniedPorts,
        Duration connectTimeout,
        Duration silenceTimeout,
        Duration exchangeTimeout,
        int maxRedirects,
        int maxFeedBytes,
        int maxPageBytes,
        Set<AllowedHost> own) {

    private static final int MEBIBYTE = 1_048_576;

    /** A report in PDF with its pictures. */
    private static final int MOST_REPORT_BYTES = 25 * MEBIBYTE;

    /** RFC 9309 wants at least 500 KiB to be read; the rest is cut off, not refused. */
    private static final int MOST_ROBOTS_BYTES = 512 * 1_024;

    private static final Set<Integer> DATABASES_AND_CONSOLES =
            Set.of(
                    1433, 1521, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5432, 5672, 5900,
                    5984, 6000, 6379, 6443, 6667, 7000, 7473, 7474, 7687, 9042, 9092, 9200, 9300,
                    10250, 11211, 15672, 27017, 50070);

    public FetchSettings {
        if (!contact.matches("https?://[\\x21-\\x7e&&[^()]]+")) {
            throw new IllegalArgumentException(
                    "the contact is a web address without brackets, not '" + contact + "'");
        }
        requireNotNegative(gap);
        requireNotNegative(allowedGap);
        allowed = Set.copyOf(allowed);
        deniedPorts = Set.copyOf(deniedPorts);
        own = Set.copyOf(own);
    }

    /** The settings a stranger should start with. */
    public static FetchSettings defaults(String contact) {
        return new FetchSettings(
                contact,
                Duration.ofSeconds(2),
                Set.of(),
                Duration.ZERO,
                DATABASES_AND_CONSOLES,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                5,
                10 * MEBIBYTE,
                5 * MEBIBYTE,
                Set.of());
    }

    public FetchSettings withAllowed(Set<AllowedHost> hosts) {
        return new FetchSettings(
                contact,
                gap,
                hosts,
                allowedGap,
                deniedPorts,
                connectTimeout,
                silenceTimeout,
                exchangeTimeout,
                maxRedirects,
                maxFeedBytes,
                maxPageBytes,
                own);
    }

    public FetchSettings withGaps(Duration publicGap, Duration gapOfAllowed) {
        return new FetchSettings(
                contact,
                publicGap,
                allowed,
                gapOfAllowed,
                deniedPorts,
                connectTimeout,
                silenceTimeout,
                exchangeTimeout,
                maxRedirects,
                maxFeedBytes,
                maxPageBytes,
                own);
    }

    public FetchSettings withTimeouts(Duration connect, Duration silence, Duration exchange) {
        return new FetchSettings(
                contact,
                gap,
                allowed,
                allowedGap,
                deniedPorts,
                connect,
                silence,
                exchange,
                maxRedirects,
                maxFeedBytes,
                maxPageBytes,
                own);
    }

    public FetchSettings withOwn(Set<AllowedHost> hosts) {
        return new FetchSettings(
                contact,
                gap,
                allowed,
                allowedGap,
                deniedPorts,
                connectTimeout,
                silenceTimeout,
                exchangeTimeout,
                maxRedirects,
                maxFeedBytes,
                maxPageBytes,
                hosts);
    }

    BoundedBody.Bound bound(Request.Wanted wanted) {
        return switch (wanted) {
            case FEED -> new BoundedBody.Bound(maxFeedBytes, false);
            case PAGE -> new BoundedBody.Bound(maxPageBytes, false);
            case ROBOTS -> new BoundedBody.Bound(MOST_ROBOTS_BYTES, true);
            case ANYTHING -> new BoundedBody.Bound(MOST_REPORT_BYTES, false);
        };
    }

    private static void requireNotNegative(Duration gap) {
        if (gap.isNegative()) {
            throw new IllegalArgumentException("a gap is not negative: " + gap);
        }
    }
}
