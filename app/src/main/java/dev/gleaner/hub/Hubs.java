package dev.gleaner.hub;

import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.DueTimes.NewTime;
import dev.gleaner.graph.store.channel.SubscriptionStore;
import dev.gleaner.graph.store.channel.SubscriptionStore.Change;
import dev.gleaner.graph.store.channel.SubscriptionStore.Suggested;
import dev.gleaner.ingest.Untold;
import dev.gleaner.ingest.fetch.Posted;
import dev.gleaner.ingest.fetch.Posting;
import dev.gleaner.ingest.websub.HubRequest;
import dev.gleaner.ingest.websub.SubscriptionSteps;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks hubs to tell us what is new in the channels that name them, renews their promises, and asks
 * them to stop when a channel is no longer polled. Everything follows from what is stored, so that
 * a crash repeats a request and forgets none.
 */
public final class Hubs {

    private static final int MOST_AT_ONCE = 50;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriptionStore subscriptions;
    private final ChannelStore channels;
    private final Function<Posting, Posted> post;
    private final URI callbacks;
    private final InstantSource clock;

    /**
     * @param post sends a request
     * @param callbacks where hubs reach us, without a slash at its end
     */
    public Hubs(
            SubscriptionStore subscriptions,
            ChannelStore channels,
            Function<Posting, Posted> post,
            URI callbacks,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.post = post;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** Does whatever is to be done now. */
    public void round() {
        Instant now = clock.instant();
        subscriptions.leave(now);
        for (Suggested one : subscriptions.suggested()) {
            subscriptions.want(
                    Subscription.wanted(one.channel(), one.hub(), random(), random(), now));
        }
        for (Subscription one : subscriptions.due(now, MOST_AT_ONCE)) {
            ask(SubscriptionSteps.isLapsed(one, now) ? lapse(one, now) : one);
        }
    }

    /** 256 bits that nobody guesses. */
    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private Subscription lapse(Subscription before, Instant now) {
        Subscription after = SubscriptionSteps.lapsed(before, now);
        subscriptions.change(
                new Change(
                        before,
                        after,
                        null,
                        channels.find(before.channel())
                                .flatMap(channel -> Untold.due(channel, now))
                                .orElse(null)),
                now);
        return after;
    }

    private void ask(Subscription before) {
        Subscription begun = SubscriptionSteps.begun(before, clock.instant());
        boolean mine = subscriptions.change(Change.of(before, begun), clock.instant());
        if (mine && begun.state() != Subscription.State.ENDED) {
            Posted answer = post.apply(HubRequest.of(begun, callbacks));
            Instant now = clock.instant();
            // A hub that asks back before it answers has changed the state meanwhile
            subscriptions.change(
                    Change.of(begun, SubscriptionSteps.answered(begun, answer, now)), now);
        }
    }

    /** When there is something to do next, as far as is known. */
    public Optional<Instant> nextTry() {
        return subscriptions.nextTry();
    }

    /** Nobody listens any more: channels are polled as if there were no hubs. */
    public static void forget(
            SubscriptionStore subscriptions,
            ChannelStore channels,
            DueTimes dueTimes,
            Instant now) {
        List<NewTime> again =
                subscriptions.endAll(now).stream()
                        .flatMap(id -> channels.find(id).stream())
                        .flatMap(channel ->
                                Untold.due(channel, now)
                                        .<Stream<NewTime>>map(Stream::of)
                                        .orElseGet(Stream::of))
                        .toList();
        if (!again.isEmpty()) {
            dueTimes.reschedule(again, now);
        }
    }
}
