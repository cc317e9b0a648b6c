package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.address.AddressPolicy;
import dev.gleaner.ingest.fetch.turn.AddressTurns;
import dev.gleaner.ingest.fetch.turn.HostTurns;
import dev.gleaner.ingest.url.AddressReading;
import dev.gleaner.ingest.url.WebAddress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The POST of the outgoing client: the gates of a fetch, in the same order, on every hop.
 *
 * <p>Most of what is sent goes nowhere but to the address that a person wrote down: whoever moved
 * says so to that person. What may move along does so for a 307 or 308, which keep method and body
 * (RFC 9110, sections 15.4.8 and 15.4.9), {@value #MOST_HOPS} times and never out of https.
 */
final class Poster {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_HOPS = 3;

    private final String userAgent;
    private final AddressPolicy policy;
    private final HostTurns turns;
    private final AddressTurns addressTurns;
    private final Transport transport;
    private final InstantSource clock;

    Poster(
            String userAgent,
            AddressPolicy policy,
            HostTurns turns,
            AddressTurns addressTurns,
            Transport transport,
            InstantSource clock) {
        this.userAgent = userAgent;
        this.policy = policy;
        this.turns = turns;
        this.addressTurns = addressTurns;
        this.transport = transport;
        this.clock = clock;
    }

    Posted post(Posting posting) {
        return switch (WebAddress.read(posting.address())) {
            case AddressReading.NoAddress none -> new Posted.Unsent(none.reason());
            case WebAddress address -> travel(address, posting);
        };
    }

    /** What one hop gave. */
    private sealed interface Hop {

        /** The end. */
        record Ended(Posted posted) implements Hop {}

        /** The way to another address. */
        record Led(String location) implements Hop {}
    }

    private Posted travel(WebAddress start, Posting posting) {
        WebAddress here = start;
        for (int hops = 0; hops <= MOST_HOPS; hops++) {
            switch (hop(here, posting)) {
                case Hop.Ended(Posted posted) -> {
                    return posted;
                }
                case Hop.Led(String location) -> {
                    Optional<WebAddress> next = here.resolve(location);
                    if (next.isEmpty()) {
                        return new Posted.Unsent("a redirect that leads to no web address");
                    }
                    if (here.scheme().equals("https") && next.get().scheme().equals("http")) {
                        return new Posted.Unsent("a redirect from https to http");
                    }
                    here = next.get();
                }
            }
        }
        return new Posted.Unsent("more than " + MOST_HOPS + " redirects");
    }

    private Hop hop(WebAddress address, Posting posting) {
        return policy.objection(address)
                .map(refused -> unsent(refused.detail()))
                .orElseGet(() -> inTurn(address, posting));
    }

    /** A receiver is no site that is crawled: one thing at a time, without a gap. */
    private Hop inTurn(WebAddress address, Posting posting) {
        Optional<Duration> closed = turns.closedFor(address.host());
        if (closed.isPresent()) {
            return new Hop.Ended(new Posted.TryLater(429, closed.get()));
        }
        try (HostTurns.Turn turn = turns.take(address.host(), Duration.ZERO)) {
            return switch (transport.lookUp(address)) {
                case Transport.Found.Nowhere(Fetch fetch) -> unsent(words(fetch));
                case Transport.Found.At(DialledAddresses.Checked at) -> {
                    try (AddressTurns.Place place = addressTurns.take(at.first())) {
                        yield send(address, at, posting, turn);
                    }
                }
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unsent("stopped while waiting for its turn");
        }
    }

    private Hop send(
            WebAddress address, DialledAddresses.Checked at, Posting posting, HostTurns.Turn turn) {
        Map<String, String> headers = new LinkedHashMap<>(posting.headers());
        headers.put("User-Agent", userAgent);
        headers.put("Content-Type", posting.type());
        headers.put("Accept", "*/*");
        return switch (transport.post(address, at, headers, posting.body(), LONGEST)) {
            case Transport.Answer.None(Fetch fetch) -> unsent(words(fetch));
            case Transport.Answer.Response response -> judge(response, posting, turn);
        };
    }

    private Hop judge(Transport.Answer.Response response, Posting posting, HostTurns.Turn turn) {
        int status = response.status();
        if (status == 429 || status == 503) {
            Duration after = Freshness.retryAfter(response.headers(), clock.instant());
            turn.wasBusy(after);
            return new Hop.Ended(new Posted.TryLater(status, after));
        }
        turn.wentWell();
        if (status >= 200 && status < 300) {
            return new Hop.Ended(new Posted.Accepted(status));
        }
        String location = response.headers().first("location");
        if (posting.moves() && (status == 307 || status == 308) && location != null) {
            return new Hop.Led(location);
        }
        return new Hop.Ended(
                new Posted.Declined(
                        status,
                        status >= 300 && status < 400
                                ? "it leads elsewhere; write the new address down"
                                : "status " + status));
    }

    private static Hop unsent(String detail) {
        return new Hop.Ended(new Posted.Unsent(detail));
    }

    private static String words(Fetch fetch) {
        return switch (fetch) {
            case Fetch.Refused refused -> refused.detail();
            case Fetch.Failed failed -> failed.detail();
            case Fetch.Fetched other -> "an answer of another kind";
            case Fetch.NotModified other -> "an answer of another kind";
            case Fetch.RetryLater other -> "an answer of another kind";
            case Fetch.Gone other -> "an answer of another kind";
        };
    }
}
