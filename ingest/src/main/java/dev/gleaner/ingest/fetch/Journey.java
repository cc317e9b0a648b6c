package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Fetched;
import dev.gleaner.ingest.fetch.Fetch.Gone;
import dev.gleaner.ingest.fetch.Fetch.NotModified;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.Fetch.RetryLater;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One fetch on its way through redirects. */
final class Journey {

    private final FetchSettings settings;
    private final InstantSource clock;
    private final Gates gates;
    private final Request request;
    private final WebAddress start;
    private WebAddress here;
    private @Nullable WebAddress movedTo;
    private boolean onlyPermanentSoFar = true;
    private int hops;
    private Trace trace = Trace.NONE;
    private Duration timeLeft;

    Journey(
            FetchSettings settings,
            InstantSource clock,
            Gates gates,
            Request request,
            WebAddress start) {
        this.settings = settings;
        this.clock = clock;
        this.gates = gates;
        this.timeLeft = settings.exchangeTimeout();
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

    /** The last exchange. */
    Trace trace() {
        return trace;
    }

    /** One hop; empty when it led on to another address. */
    private Optional<Fetch> step() {
        Gates.Passed passed =
                gates.pass(
                        new Gates.Hop(
                                here,
                                headers(),
                                settings.bound(request.wanted()),
                                timeLeft,
                                pin()));
        timeLeft = timeLeft.minus(passed.took());
        if (passed.trace() != Trace.NONE) {
            trace = passed.trace();
        }
        return switch (passed.answer()) {
            case Transport.Answer.None none -> Optional.of(none.fetch());
            case Transport.Answer.Response response -> judge(response);
        };
    }

    /** A pin belongs to the server for which it was given. */
    private Optional<CertificatePin> pin() {
        return here.origin().equals(start.origin())
                ? Optional.ofNullable(request.pin())
                : Optional.empty();
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
                                    status, Freshness.retryAfter(headers, clock.instant()), true));
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
                Reservation.in(headers),
                HubLinks.in(headers, here));
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
            return Optional.of(new Failed(Cause.BROKEN, 0, "a redirect that does not say where"));
        }
        Optional<WebAddress> next = here.resolve(location);
        if (next.isEmpty()) {
            return Optional.of(
                    new Refused(Reason.ADDRESS_FORM, "a redirect that leads to no web address"));
        }
        if (++hops > settings.maxRedirects()) {
            return Optional.of(
                    new Refused(
                            Reason.TOO_MANY_REDIRECTS,
                            "more than " + settings.maxRedirects() + " redirects"));
        }
        if (here.scheme().equals("https") && next.get().scheme().equals("http")) {
            return Optional.of(new Refused(Reason.LEAVES_HTTPS, "a redirect from https to http"));
        }
        if (!request.mayFollow().test(next.get().toUri())) {
            return Optional.of(
                    new Refused(
                            Reason.ROBOTS,
                            "a redirect to " + next.get().toUri() + ", which robots.txt forbids"));
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
        headers.put("User-Agent", settings.userAgent());
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

    private @Nullable URI permanentlyMovedTo() {
        return movedTo == null ? null : movedTo.toUri();
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
