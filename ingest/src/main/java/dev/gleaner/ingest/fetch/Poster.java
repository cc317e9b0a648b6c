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
 * The POST of the outgoing client: the gates of a fetch, in the same order, and one hop.
 *
 * <p>A redirect is an answer like any other. Whoever moved says so to the person who wrote the
 * address down; what is sent, and its signature, goes nowhere else.
 */
final class Poster {

    private static final Duration LONGEST = Duration.ofSeconds(15);

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
            case WebAddress address ->
                    policy.objection(address)
                            .<Posted>map(refused -> new Posted.Unsent(refused.detail()))
                            .orElseGet(() -> inTurn(address, posting));
        };
    }

    /** A receiver is no site that is crawled: one thing at a time, without a gap. */
    private Posted inTurn(WebAddress address, Posting posting) {
        Optional<Duration> closed = turns.closedFor(address.host());
        if (closed.isPresent()) {
            return new Posted.TryLater(429, closed.get());
        }
        try (HostTurns.Turn turn = turns.take(address.host(), Duration.ZERO)) {
            return switch (transport.lookUp(address)) {
                case Transport.Found.Nowhere(Fetch fetch) -> new Posted.Unsent(words(fetch));
                case Transport.Found.At(DialledAddresses.Checked at) -> {
                    try (AddressTurns.Place place = addressTurns.take(at.first())) {
                        yield send(address, at, posting, turn);
                    }
                }
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Posted.Unsent("stopped while waiting for its turn");
        }
    }

    private Posted send(
            WebAddress address, DialledAddresses.Checked at, Posting posting, HostTurns.Turn turn) {
        Map<String, String> headers = new LinkedHashMap<>(posting.headers());
        headers.put("User-Agent", userAgent);
        headers.put("Content-Type", posting.type());
        headers.put("Accept", "*/*");
        return switch (transport.post(address, at, headers, posting.body(), LONGEST)) {
            case Transport.Answer.None(Fetch fetch) -> new Posted.Unsent(words(fetch));
            case Transport.Answer.Response response -> judge(response, turn);
        };
    }

    private Posted judge(Transport.Answer.Response response, HostTurns.Turn turn) {
        int status = response.status();
        if (status == 429 || status == 503) {
            Duration after = Freshness.retryAfter(response.headers(), clock.instant());
            turn.wasBusy(after);
            return new Posted.TryLater(status, after);
        }
        turn.wentWell();
        if (status >= 200 && status < 300) {
            return new Posted.Accepted(status);
        }
        return new Posted.Declined(
                status,
                status >= 300 && status < 400
                        ? "it leads elsewhere; write the new address down"
                        : "status " + status);
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
