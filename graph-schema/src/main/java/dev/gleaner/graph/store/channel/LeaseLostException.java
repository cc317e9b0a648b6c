package dev.gleaner.graph.store.channel;

import dev.gleaner.graph.Channel;

/**
 * That somebody else has polled a channel meanwhile: what was gathered under the old lease is not
 * stored.
 */
public final class LeaseLostException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    LeaseLostException(Channel channel, long lease) {
        super("lease " + lease + " of " + channel.address() + " is over; nothing was stored");
    }
}
