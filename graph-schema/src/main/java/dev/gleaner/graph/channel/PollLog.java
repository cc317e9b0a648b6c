package dev.gleaner.graph.channel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the end of a poll leaves in the channel's history, beside its new state.
 *
 * @param failure the exchange, when the poll failed; null leaves the last one as it is
 * @param repairs what had to be mended to read the answer; null leaves them as they are
 * @param robots what robots.txt says about the channel and its pages; null leaves it as it is
 * @param formerAddress where the channel was until now; null when it has not moved
 * @param events worth keeping
 */
public record PollLog(
        PollRecord poll,
        @Nullable Exchange failure,
        @Nullable List<String> repairs,
        @Nullable String robots,
        @Nullable String formerAddress,
        List<ChannelEvent> events) {

    public PollLog {
        repairs = repairs == null ? null : List.copyOf(repairs);
        events = List.copyOf(events);
    }

    /** A poll with nothing more to tell. */
    public static PollLog of(PollRecord poll) {
        return new PollLog(poll, null, null, null, null, List.of());
    }
}
