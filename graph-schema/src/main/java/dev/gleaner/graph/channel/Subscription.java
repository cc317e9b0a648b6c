package dev.gleaner.graph.channel;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A hub's promise to tell us what is new in a channel, or how far we are from it (WebSub).
 *
 * @param id made from channel, hub and topic
 * @param hub who tells, and under which name
 * @param path last part of the address at which the hub reaches us: whoever knows it may speak
 * @param secret shared with the hub alone, of its signatures
 * @param since when it came into its state
 * @param leaseEnd when the promise ends; null before it was given
 * @param nextTry when the hub is to be asked, for whatever the state wants; null when nothing is
 * @param attempts to ask since the hub last did what was wanted
 * @param problem of the last attempt, in words; empty when there was none
 */
public record Subscription(
        Id<Subscription> id,
        Id<Channel> channel,
        Hub hub,
        String path,
        String secret,
        State state,
        Instant since,
        @Nullable Instant leaseEnd,
        @Nullable Instant nextTry,
        int attempts,
        String problem) {

    /** How far it has come. */
    public enum State {
        /** The hub is to be asked. */
        WANTED,
        /** The hub was asked, and has not asked back yet whether it was us. */
        ASKED,
        /** The hub tells what is new, until the lease ends. */
        ACTIVE,
        /** The hub does not want to; it is asked again much later. */
        DENIED,
        /** The hub is to tell no more. */
        LEAVING,
        /** It is over. */
        ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that a channel's feed suggests and nobody has asked for yet. */
    public static Subscription wanted(
            Id<Channel> channel, Hub hub, String path, String secret, Instant at) {
        return new Subscription(
                Id.of("subscription", channel.value(), hub.address(), hub.topic()),
                channel,
                hub,
                path,
                secret,
                State.WANTED,
                at,
                null,
                at,
                0,
                "");
    }

    /** Path and secret open doors and are not said. */
    @Override
    public String toString() {
        return "Subscription[" + id + ", " + hub + ", " + state + "]";
    }
}
