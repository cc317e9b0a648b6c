package dev.gleaner.hub;

import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelEvent.What;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.channel.Subscription.State;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.PushStore;
import dev.gleaner.graph.store.channel.SubscriptionStore;
import dev.gleaner.graph.store.channel.SubscriptionStore.Change;
import dev.gleaner.ingest.Untold;
import dev.gleaner.ingest.websub.HubIntent;
import dev.gleaner.ingest.websub.HubSignature;
import dev.gleaner.ingest.websub.SubscriptionSteps;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Answers hubs from what is stored of our subscriptions. For any number of threads. */
public final class HubCallbacks implements Callbacks {

    /** As large as the largest feed we read ourselves. */
    private static final int MOST_BYTES = 10 * 1_024 * 1_024;

    /** We write down that we asked while the hub asks back. */
    private static final int RACES = 5;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SubscriptionStore subscriptions;
    private final ChannelStore channels;
    private final PushStore pushes;
    private final Runnable pushed;
    private final InstantSource clock;

    /**
     * @param pushed is run when a channel has become due
     */
    public HubCallbacks(
            SubscriptionStore subscriptions,
            ChannelStore channels,
            PushStore pushes,
            Runnable pushed,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.pushes = pushes;
        this.pushed = pushed;
        this.clock = clock;
    }

    @Override
    public Reply asked(String path, Map<String, String> query) {
        HubIntent intent = HubIntent.of(query);
        for (int race = 0; race < RACES; race++) {
            Optional<Subscription> found =
                    subscriptions.at(path).filter(one -> SubscriptionSteps.isWanted(one, intent));
            if (found.isEmpty()) {
                return new Reply.Unknown();
            }
            Instant now = clock.instant();
            if (subscriptions.change(change(found.get(), intent, now), now)) {
                String challenge = intent.challenge();
                return challenge == null ? new Reply.Noted() : new Reply.Confirmed(challenge);
            }
        }
        return new Reply.Unknown();
    }

    private Change change(Subscription before, HubIntent intent, Instant now) {
        return switch (intent.mode()) {
            case SUBSCRIBE ->
                    new Change(
                            before,
                            SubscriptionSteps.verified(before, intent.leaseSeconds(), now),
                            before.state() == State.ACTIVE
                                    ? null
                                    : event(What.HUB_TELLS, before, now),
                            null);
            case UNSUBSCRIBE ->
                    new Change(
                            before,
                            SubscriptionSteps.ended(before, now),
                            event(What.HUB_LEFT, before, now),
                            null);
            case DENIED ->
                    new Change(
                            before,
                            SubscriptionSteps.denied(before, intent.reason(), now),
                            event(What.HUB_DENIES, before, now),
                            channels.find(before.channel())
                                    .flatMap(channel -> Untold.due(channel, now))
                                    .orElse(null));
            case NONE -> throw new IllegalArgumentException("nobody wants " + intent);
        };
    }

    private static ChannelEvent event(What what, Subscription subscription, Instant now) {
        return new ChannelEvent(now, what, subscription.hub().address());
    }

    @Override
    public Reply told(String path, @Nullable String signature, InputStream body)
            throws IOException {
        Optional<Subscription> found = subscriptions.at(path).filter(HubCallbacks::isOpen);
        if (found.isEmpty()) {
            return new Reply.Unknown();
        }
        Subscription subscription = found.get();
        Optional<HubSignature> claimed = HubSignature.claimed(signature, subscription.secret());
        if (!read(body, claimed)) {
            return new Reply.TooLarge();
        }
        if (subscription.state() != State.LEAVING && claimed.isPresent() && claimed.get().holds()) {
            pushes.pushed(subscription.channel(), clock.instant());
            pushed.run();
        }
        return new Reply.Noted();
    }

    private static boolean isOpen(Subscription subscription) {
        return switch (subscription.state()) {
            case WANTED, ASKED, ACTIVE, LEAVING -> true;
            case DENIED, ENDED -> false;
        };
    }

    /** Reads it all; false when it is too much or takes too long. */
    private boolean read(InputStream body, Optional<HubSignature> claimed) throws IOException {
        Instant end = clock.instant().plus(LONGEST);
        byte[] buffer = new byte[16_384];
        long bytes = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES || clock.instant().isAfter(end)) {
                return false;
            }
            int length = read;
            claimed.ifPresent(signature -> signature.update(buffer, length));
        }
        return true;
    }
}
