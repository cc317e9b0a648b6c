package dev.gleaner.workspace;

import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.PushStore;
import dev.gleaner.graph.store.channel.SubscriptionStore;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.hub.HubCallbacks;
import dev.gleaner.hub.HubLoop;
import dev.gleaner.hub.Hubs;
import dev.gleaner.ingest.fetch.Posted;
import dev.gleaner.ingest.fetch.Posting;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Listening to hubs, as the settings want it: with an address they reach us at, or not at all. */
final class HubListening {

    private final @Nullable URI address;
    private final SubscriptionStore subscriptions;
    private final ChannelStore channels;
    private final DueTimes dueTimes;
    private final PushStore pushes;
    private final Function<Posting, Posted> post;
    private final Runnable pushed;
    private final InstantSource clock;

    /**
     * @param address where hubs reach us; null when they are not asked
     * @param post sends a request
     * @param pushed is run when a channel has become due
     */
    HubListening(
            @Nullable URI address,
            Driver driver,
            Function<Posting, Posted> post,
            Runnable pushed,
            InstantSource clock) {
        this.address = address;
        this.subscriptions = new SubscriptionStore(driver);
        this.channels = new ChannelStore(driver);
        this.dueTimes = new DueTimes(driver);
        this.pushes = new PushStore(driver);
        this.post = post;
        this.pushed = pushed;
        this.clock = clock;
    }

    Callbacks callbacks() {
        return address == null
                ? Callbacks.NONE
                : new HubCallbacks(subscriptions, channels, pushes, pushed, clock);
    }

    /** Begins; where no hub can reach us, what was promised before is forgotten. */
    Optional<HubLoop> start() {
        if (address == null) {
            Hubs.forget(subscriptions, channels, dueTimes, clock.instant());
            return Optional.empty();
        }
        Hubs hubs = new Hubs(subscriptions, channels, post, address, clock);
        return Optional.of(new HubLoop(hubs, clock).start());
    }
}
