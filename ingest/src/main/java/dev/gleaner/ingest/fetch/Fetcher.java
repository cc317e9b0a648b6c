package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.address.AddressPolicy;
import dev.gleaner.ingest.fetch.address.NameLookup;
import dev.gleaner.ingest.fetch.address.SystemNames;
import dev.gleaner.ingest.fetch.turn.HostTurns;
import dev.gleaner.ingest.fetch.turn.Pause;
import dev.gleaner.ingest.url.AddressReading;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The outgoing client of the whole program: a polite, bounded, conditional GET.
 *
 * <p>Each hop, the first and every redirect alike, passes the same gates. {@link #fetch} blocks,
 * also while it waits for its turn; it is meant for virtual threads and may be called by many. The
 * outside world never makes it throw.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final InstantSource clock;
    private final @Nullable SystemNames systemNames;
    private final AddressPolicy policy;
    private final HostTurns turns;
    private final Gates gates;
    private final Poster poster;
    private final Pins pins;

    /** A client for which nobody pinned a certificate. */
    public Fetcher(FetchSettings settings, InstantSource clock) {
        this(settings, clock, Pins.NONE);
    }

    public Fetcher(FetchSettings settings, InstantSource clock, Pins pins) {
        this(settings, clock, new SystemNames(settings.connectTimeout()), Pause.REAL, pins);
    }

    Fetcher(FetchSettings settings, InstantSource clock, NameLookup names, Pause pause) {
        this(settings, clock, names, pause, Pins.NONE);
    }

    Fetcher(FetchSettings settings, InstantSource clock, NameLookup names, Pause pause, Pins pins) {
        this.settings = settings;
        this.clock = clock;
        this.systemNames = names instanceof SystemNames system ? system : null;
        this.policy =
                new AddressPolicy(
                        settings.allowed(), settings.own(), settings.deniedPorts(), names);
        this.turns = new HostTurns(clock, pause);
        this.gates = new Gates(settings, clock, policy, turns, pins);
        this.poster = gates.poster();
        this.pins = pins;
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
                Journey journey = new Journey(settings, clock, gates, request, address);
                Fetch fetch = journey.travel();
                yield new Asked(fetch, journey.trace());
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

    /**
     * How long from now the host of an address is to be left alone by anybody; zero for what is no
     * web address.
     */
    public Duration patience(String address) {
        return switch (WebAddress.read(address)) {
            case AddressReading.NoAddress none -> Duration.ZERO;
            case WebAddress to -> turns.patience(to.host(), gates.gap(to));
        };
    }

    /** The way to a mail server, under the same policy of addresses and with the same pins. */
    public MailDoor mailDoor(String host, int port) {
        return mailDoor(host, port, pins.at(host, port));
    }

    /**
     * The same for who says which certificate he trusts.
     *
     * @param pin the only one to accept; empty: whatever is valid
     */
    public MailDoor mailDoor(String host, int port, Optional<CertificatePin> pin) {
        return MailDoor.to(policy, host, port, pin);
    }

    @Override
    public void close() {
        gates.close();
        if (systemNames != null) {
            systemNames.close();
        }
    }
}
