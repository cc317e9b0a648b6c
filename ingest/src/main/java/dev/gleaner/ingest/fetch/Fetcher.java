package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Fetched;
import dev.gleaner.ingest.fetch.Fetch.Gone;
import dev.gleaner.ingest.fetch.Fetch.NotModified;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.Fetch.RetryLater;
import dev.gleaner.ingest.url.AddressReading;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outgoing client of the whole program: a polite, bounded, conditional GET.
 *
 * <p>Each hop, the first and every redirect alike, passes the same gates in the same order: form of
 * the address, port, turn at the host, addresses behind the name. {@link #fetch} blocks, also while
 * it waits for its turn; it is meant for virtual threads and may be called by many. The outside
 * world never makes it throw.
 */
public final class Fetcher implements AutoCloseable {

    private static final String PRODUCT = "Gleaner/0.1";

    private final FetchSettings settings;
    private final InstantSource clock;
    private final @Nullable SystemNames systemNames;
    private final AddressPolicy policy;
    private final HostTurns turns;
    private final AddressTurns addressTurns = new AddressTurns();
    private final Transport transport;
    private final Poster poster;

    public Fetcher(FetchSettings settings, InstantSource clock) {
        this(settings, clock, new SystemNames(settings.connectTimeout()), Pause.REAL);
    }

    Fetcher(FetchSettings settings, InstantSource clock, NameLookup names, Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.systemNames = names instanceof SystemNames system ? system : null;
        this.policy = new AddressPolicy(settings, names);
        this.turns = new HostTurns(clock, pause);
        this.transport = new Transport(settings, policy);
        this.poster =
                new Poster(
                        PRODUCT + " (+" + settings.contact() + ")",
                        policy,
                        turns,
                        addressTurns,
                        transport,
                        clock);
    }

    /** Asks for an address and follows where it leads. */
    public Fetch fetch(Request request) {
        return ask(request).fetch();
    }

    /** What came of a request, with the exchange behind it. */
    public record Asked(Fetch fetch, Trace trace) {}

    /** Asks for an address, follows where it leads, and keeps the last exchange. */
    public Asked ask(Request request) {
        return switch (WebAddress.read(request.address())) {
            case AddressReading.NoAddress none ->
                    new Asked(new Refused(Reason.ADDRESS_FORM, none.reason()), Trace.NONE);
            case WebAddress address -> {
                Journey journey = new Journey(request, address);
                Fetch fetch = journey.travel();
                yield new Asked(fetch, journey.trace);
            }
        };
    }

    /** Sends something to an address, and nowhere else: redirects are not followed. */
    public Posted post(Posting posting) {
        return poster.post(posting);
    }

    /** Leaves a host alone for at least this between two requests, because it asks for it. */
    public void delay(String host, Duration delay) {
        turns.delay(host, delay);
    }

    /** The way to a mail server, under the same policy of addresses. */
    public MailDoor mailDoor(String host, int port) {
        return MailDoor.to(policy, host, port);
    }

    @Override
    public void close() {
        transport.close();
        if (systemNames != null) {
            systemNames.close();
        }
    }

    /** One fetch on its way through redirects. */
    private final class Journey {

        private final Request request;
        private final WebAddress start;
        private WebAddress here;
        private @Nullable WebAddress movedTo;
        private boolean onlyPermanentSoFar = true;
        private int hops;
        private Trace trace = Trace.NONE;
        private Duration timeLeft = settings.exchangeTimeout();

        Journey(Request request, WebAddress start) {
            this.request = request;
            this.start = start;
            this.here = start;
        }

        Fetch travel() {
            Optional<Fetch> outcome = step();
            while (outcome.isEmpty()) {
                outcome = step();
            }
            return outcome.get();
        }

        /** One hop; empty when it led on to another address. */
        private Optional<Fetch> step() {
            Optional<Refused> refusal = policy.refusal(here);
            if (refusal.isPresent()) {
                return Optional.of(refusal.get());
            }
            return switch (ask()) {
                case Transport.Answer.None none -> Optional.of(none.fetch());
                case Transport.Answer.Response response -> judge(response);
            };
        }

        private Transport.Answer ask() {
            if (!timeLeft.isPositive()) {
                return new Transport.Answer.None(
                        new Failed(Cause.TIMEOUT, 0, "redirects used up the time"));
            }
            Optional<Duration> closed = turns.closedFor(here.host());
            if (closed.isPresent()) {
                return new Transport.Answer.None(new RetryLater(429, closed.get(), false));
            }
            try (HostTurns.Turn turn = turns.take(here.host(), gap())) {
                // While this one waited, those before it may have learned better
                closed = turns.closedFor(here.host());
                return closed.isPresent()
                        ? new Transport.Answer.None(new RetryLater(429, closed.get(), false))
                        : dial(turn);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return new Transport.Answer.None(
                        new Failed(Cause.INTERRUPTED, 0, "stopped while waiting for its turn"));
            }
        }

        private Transport.Answer dial(HostTurns.Turn turn) throws InterruptedException {
            return switch (transport.lookUp(here)) {
                case Transport.Found.Nowhere(Fetch fetch) -> new Transport.Answer.None(fetch);
                case Transport.Found.At at -> {
                    try (AddressTurns.Place place = addressTurns.take(at.first())) {
                        yield send(at, turn);
                    }
                }
            };
        }

        private Transport.Answer send(Transport.Found.At at, HostTurns.Turn turn) {
            Map<String, String> headers = headers();
            trace = Trace.sent(here.toUri().toString(), headers);
            long started = System.nanoTime();
            Transport.Answer answer =
                    transport.get(here, at, headers, settings.bound(request.wanted()), timeLeft);
            timeLeft = timeLeft.minusNanos(System.nanoTime() - started);
            if (answer instanceof Transport.Answer.Response response) {
                trace = trace.answered(response.status(), response.headers());
                tell(turn, response);
            }
            return answer;
        }

        private void tell(HostTurns.Turn turn, Transport.Answer.Response response) {
            if (response.status() == 429 || response.status() == 503) {
                turn.wasBusy(Freshness.retryAfter(response.headers(), clock.instant()));
            } else {
                turn.wentWell();
            }
        }

        private Optional<Fetch> judge(Transport.Answer.Response response) {
            Headers headers = response.headers();
            int status = response.status();
            return switch (status) {
                case 200 -> Optional.of(fetched(response));
                case 304 -> Optional.of(notModified(headers));
                case 301, 308 -> follow(headers, true);
                case 302, 303, 307 -> follow(headers, false);
                case 410 -> Optional.of(new Gone(here.toUri()));
                case 429, 503 ->
                        Optional.of(
                                new RetryLater(
                                        status,
                                        Freshness.retryAfter(headers, clock.instant()),
                                        true));
                default -> Optional.of(failed(status, headers));
            };
        }

        private Fetch fetched(Transport.Answer.Response response) {
            Instant now = clock.instant();
            Headers headers = response.headers();
            return new Fetched(
                    response.body(),
                    here.toUri(),
                    permanentlyMovedTo(),
                    headers.first("content-type"),
                    Validators.of(headers),
                    Freshness.left(headers, now),
                    now,
                    Reservation.in(headers));
        }

        private Fetch notModified(Headers headers) {
            if (!asksConditionally()) {
                return new Failed(
                        Cause.BROKEN, 304, "says 304 although nothing was asked conditionally");
            }
            return new NotModified(
                    here.toUri(),
                    permanentlyMovedTo(),
                    request.validators().updatedBy(headers),
                    Freshness.left(headers, clock.instant()));
        }

        private Optional<Fetch> follow(Headers headers, boolean permanent) {
            if (!request.followsRedirects()) {
                return Optional.of(
                        new Failed(Cause.STATUS, 0, "leads elsewhere, and was only a guess"));
            }
            String location = headers.first("location");
            if (location == null || location.isBlank()) {
                return Optional.of(
                        new Failed(Cause.BROKEN, 0, "a redirect that does not say where"));
            }
            Optional<WebAddress> next = here.resolve(location);
            if (next.isEmpty()) {
                return Optional.of(
                        new Refused(
                                Reason.ADDRESS_FORM, "a redirect that leads to no web address"));
            }
            if (++hops > settings.maxRedirects()) {
                return Optional.of(
                        new Refused(
                                Reason.TOO_MANY_REDIRECTS,
                                "more than " + settings.maxRedirects() + " redirects"));
            }
            if (here.scheme().equals("https") && next.get().scheme().equals("http")) {
                return Optional.of(
                        new Refused(Reason.LEAVES_HTTPS, "a redirect from https to http"));
            }
            if (!request.mayFollow().test(next.get().toUri())) {
                return Optional.of(
                        new Refused(
                                Reason.ROBOTS,
                                "a redirect to "
                                        + next.get().toUri()
                                        + ", which robots.txt forbids"));
            }
            here = next.get();
            onlyPermanentSoFar &= permanent;
            if (onlyPermanentSoFar) {
                movedTo = here;
            }
            return Optional.empty();
        }

        private Failed failed(int status, Headers headers) {
            return switch (status) {
                case 404 -> new Failed(Cause.MISSING, status, "not found");
                case 401, 403, 407, 451 ->
                        new Failed(
                                Cause.FORBIDDEN,
                                status,
                                "challenge".equals(headers.first("cf-mitigated"))
                                        ? "the site wants to see a browser (challenge page)"
                                        : "not allowed");
                default -> new Failed(Cause.STATUS, status, "status " + status);
            };
        }

        private Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("User-Agent", PRODUCT + " (+" + settings.contact() + ")");
            headers.put("Accept", request.wanted().accept());
            headers.put("Accept-Encoding", "gzip");
            if (asksConditionally()) {
                put(headers, "If-None-Match", request.validators().etag());
                put(headers, "If-Modified-Since", request.validators().lastModified());
            }
            return headers;
        }

        /** Validators belong to the host that gave them. */
        private boolean asksConditionally() {
            return request.validators().isPresent() && here.host().equals(start.host());
        }

        private Duration gap() {
            return policy.isAllowedByHand(here.host(), here.port())
                    ? settings.allowedGap()
                    : settings.gap();
        }

        private @Nullable URI permanentlyMovedTo() {
            return movedTo == null ? null : movedTo.toUri();
        }

        private static void put(Map<String, String> headers, String name, @Nullable String value) {
            if (value != null) {
                headers.put(name, value);
            }
        }
    }
}
