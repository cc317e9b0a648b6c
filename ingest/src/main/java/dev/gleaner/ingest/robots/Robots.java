package dev.gleaner.ingest.robots;

import dev.gleaner.graph.store.channel.RobotsStore.RobotsCopy;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The robots.txt of every host that is read: asked for once a day at most, kept over restarts,
 * obeyed for everything that no person named.
 *
 * <p>A host without one allows everything; a host whose robots.txt cannot be had allows nothing
 * new: an earlier copy goes on counting, and after 30 days of failure everything is allowed again.
 */
public final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ASKED_AGAIN_AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

    private final Fetcher fetcher;
    private final RobotsMemory memory;
    private final InstantSource clock;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    public Robots(Fetcher fetcher, RobotsMemory memory, InstantSource clock) {
        this.fetcher = fetcher;
        this.memory = memory;
        this.clock = clock;
    }

    /** Whether a page that a feed or a listing names may be read; asks the host when need be. */
    public Permission permission(URI address) {
        return host(address).rules().permission(address);
    }

    /** The same, when it is known without asking. */
    public Optional<Permission> knownPermission(URI address) {
        Host known = hosts.get(origin(address));
        return known == null ? Optional.empty() : known.known(address);
    }

    private Host host(URI address) {
        String origin = origin(address);
        return hosts.computeIfAbsent(
                origin, unused -> new Host(origin, String.valueOf(address.getHost())));
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() < 0 ? (scheme.equals("https") ? 443 : 80) : address.getPort();
        return scheme
                + "://"
                + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT)
                + ":"
                + port;
    }

    /** One host; its threads wait for each other, so that it is asked once. */
    private final class Host {

        private final String origin;
        private final String name;
        private RobotRules rules = RobotRules.everything();
        private Instant until = Instant.MIN;
        private boolean isLoaded;

        Host(String origin, String name) {
            this.origin = origin;
            this.name = name;
        }

        synchronized RobotRules rules() {
            Instant now = clock.instant();
            if (!isLoaded) {
                memory.of(origin).ifPresent(this::use);
                isLoaded = true;
            }
            boolean fresh = now.isBefore(until) && until.isBefore(now.plus(KEPT).plusSeconds(1));
            if (!fresh) {
                ask(now);
            }
            return rules;
        }

        synchronized Optional<Permission> known(URI address) {
            return isLoaded ? Optional.of(rules.permission(address)) : Optional.empty();
        }

        private void use(RobotsCopy copy) {
            Instant failing = copy.failingSince();
            until = copy.askedAt().plus(failing == null ? KEPT : ASKED_AGAIN_AFTER_FAILURE);
            rules = read(copy);
            rules.delay().ifPresent(delay -> fetcher.delay(name, delay));
        }

        private RobotRules read(RobotsCopy copy) {
            Instant failing = copy.failingSince();
            if (!copy.body().isEmpty() || failing == null) {
                return RobotRules.of(origin, copy.body());
            }
            boolean givenUp =
                    Duration.between(failing, clock.instant()).compareTo(GIVEN_UP_AFTER) >= 0;
            return givenUp ? RobotRules.everything() : RobotRules.nothing();
        }

        private void ask(Instant now) {
            Optional<RobotsCopy> before = memory.of(origin);
            RobotsCopy copy =
                    switch (fetcher.fetch(Request.robots(origin + "/robots.txt"))) {
                        case Fetch.Fetched fetched -> copy(text(fetched.body()), now);
                        case Fetch.Gone gone -> copy("", now);
                        case Fetch.Failed failed when isAbsent(failed) -> copy("", now);
                        case Fetch.Refused(Fetch.Refused.Reason reason, String detail)
                                when reason == Fetch.Refused.Reason.TOO_MANY_REDIRECTS ->
                                copy("", now);
                        case Fetch.Failed failed -> unavailable(before, now);
                        case Fetch.NotModified same -> unavailable(before, now);
                        case Fetch.RetryLater later -> unavailable(before, now);
                        case Fetch.Refused refused -> unavailable(before, now);
                    };
            memory.keep(copy);
            use(copy);
        }

        /** A client error other than 429 says that there is none. */
        private static boolean isAbsent(Fetch.Failed failed) {
            return failed.cause() == Cause.MISSING
                    || failed.cause() == Cause.FORBIDDEN
                    || (failed.status() >= 400 && failed.status() < 500);
        }

        private RobotsCopy copy(String body, Instant now) {
            return new RobotsCopy(origin, body, now, null);
        }

        private RobotsCopy unavailable(Optional<RobotsCopy> before, Instant now) {
            Instant since =
                    before.map(copy -> Optional.ofNullable(copy.failingSince()).orElse(now))
                            .orElse(now);
            return new RobotsCopy(origin, before.map(RobotsCopy::body).orElse(""), now, since);
        }

        private static String text(byte[] body) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
