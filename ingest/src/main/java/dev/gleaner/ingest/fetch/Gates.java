package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.Fetch.RetryLater;
import dev.gleaner.ingest.fetch.address.AddressPolicy;
import dev.gleaner.ingest.fetch.address.AddressPolicy.Objection;
import dev.gleaner.ingest.fetch.turn.AddressTurns;
import dev.gleaner.ingest.fetch.turn.HostTurns;
import dev.gleaner.ingest.url.WebAddress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What every request passes on its way out, always in this order: port, turn at the host, numbers
 * behind the name, place at the number, the wire.
 */
final class Gates implements AutoCloseable {

    private final FetchSettings settings;
    private final InstantSource clock;
    private final AddressPolicy policy;
    private final HostTurns turns;
    private final Pins pins;
    private final AddressTurns addressTurns = new AddressTurns();
    private final Transport transport;

    Gates(
            FetchSettings settings,
            InstantSource clock,
            AddressPolicy policy,
            HostTurns turns,
            Pins pins) {
        this.settings = settings;
        this.clock = clock;
        this.policy = policy;
        this.turns = turns;
        this.pins = pins;
        this.transport = new Transport(settings, policy);
    }

    /**
     * One GET to be sent.
     *
     * @param time what is left for everything on the network
     * @param pin a certificate that whoever asks trusts here; empty: as it was pinned before
     */
    record Hop(
            WebAddress to,
            Map<String, String> headers,
            BoundedBody.Bound bound,
            Duration time,
            Optional<CertificatePin> pin) {}

    /**
     * What came of it.
     *
     * @param trace nothing, when it was not sent
     * @param took on the network; waiting for its turn does not count
     */
    record Passed(Transport.Answer answer, Trace trace, Duration took) {

        static Passed not(Fetch fetch) {
            return new Passed(new Transport.Answer.None(fetch), Trace.NONE, Duration.ZERO);
        }
    }

    /** Sends a GET when it may be sent. */
    Passed pass(Hop hop) {
        Optional<Objection> objection = policy.objection(hop.to());
        if (objection.isPresent()) {
            return Passed.not(new Refused(reason(objection.get()), objection.get().detail()));
        }
        if (!hop.time().isPositive()) {
            return Passed.not(new Failed(Cause.TIMEOUT, 0, "redirects used up the time"));
        }
        String host = hop.to().host();
        Optional<Duration> closed = turns.closedFor(host);
        if (closed.isPresent()) {
            return Passed.not(new RetryLater(429, closed.get(), false));
        }
        try (HostTurns.Turn turn = turns.take(host, gap(hop.to()))) {
            // While this one waited, those before it may have learned better
            closed = turns.closedFor(host);
            return closed.isPresent()
                    ? Passed.not(new RetryLater(429, closed.get(), false))
                    : dial(hop, turn);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Passed.not(
                    new Failed(Cause.INTERRUPTED, 0, "stopped while waiting for its turn"));
        }
    }

    private static Reason reason(Objection objection) {
        return switch (objection) {
            case Objection.NotPublic notPublic -> Reason.NON_PUBLIC_ADDRESS;
            case Objection.Own own -> Reason.OWN_LISTENER;
            case Objection.Port port -> Reason.PORT;
        };
    }

    private Passed dial(Hop hop, HostTurns.Turn turn) throws InterruptedException {
        return switch (transport.lookUp(hop.to())) {
            case Transport.Found.Nowhere(Fetch fetch) -> Passed.not(fetch);
            case Transport.Found.At(DialledAddresses.Checked checked) -> {
                try (AddressTurns.Place place = addressTurns.take(checked.first())) {
                    yield send(hop, checked, turn);
                }
            }
        };
    }

    private Passed send(Hop hop, DialledAddresses.Checked checked, HostTurns.Turn turn) {
        Trace trace = Trace.sent(hop.to().toUri().toString(), hop.headers());
        long started = System.nanoTime();
        Transport.Answer answer =
                transport.get(hop.to(), checked, pin(hop), hop.headers(), hop.bound(), hop.time());
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        if (answer instanceof Transport.Answer.Response response) {
            trace = trace.answered(response.status(), response.headers());
            tell(turn, response);
        }
        return new Passed(answer, trace, took);
    }

    private Optional<CertificatePin> pin(Hop hop) {
        return hop.pin().isPresent() || !hop.to().scheme().equals("https")
                ? hop.pin()
                : pins.at(hop.to().host(), hop.to().port());
    }

    private void tell(HostTurns.Turn turn, Transport.Answer.Response response) {
        if (response.status() == 429 || response.status() == 503) {
            turn.wasBusy(Freshness.retryAfter(response.headers(), clock.instant()));
        } else {
            turn.wentWell();
        }
    }

    Duration gap(WebAddress to) {
        return policy.isAllowedByHand(to.host(), to.port())
                ? settings.allowedGap()
                : settings.gap();
    }

    /** The POST through the same gates. */
    Poster poster() {
        return new Poster(settings.userAgent(), policy, turns, addressTurns, transport, clock);
    }

    @Override
    public void close() {
        transport.close();
    }
}
