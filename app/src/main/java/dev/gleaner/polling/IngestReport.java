package dev.gleaner.polling;

import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.ingest.Ingest.PollReport;
import dev.gleaner.ingest.fetch.Trace;

import java.util.List;

/**
 * What a round of polling brought.
 *
 * @param channels one entry for each channel that was polled
 * @param notDue how many were left alone because it is not their time yet
 * @param newItems items never seen before
 * @param newClaims statements never read before
 */
public record IngestReport(List<ChannelReport> channels, int notDue, int newItems, int newClaims) {

    public IngestReport {
        channels = List.copyOf(channels);
    }

    /**
     * What one channel brought.
     *
     * @param address without what opens doors
     * @param outcome {@code read}, {@code unchanged} or {@code failed}
     * @param problem why it failed, or what in it could not be read; empty when all was well
     */
    public record ChannelReport(
            String source,
            String address,
            String outcome,
            int newItems,
            int newClaims,
            String problem) {

        static ChannelReport of(ChannelState state, PollReport report) {
            return new ChannelReport(
                    state.sourceName(),
                    Trace.masked(state.channel().address()),
                    report.outcome().word(),
                    report.stored().newItems(),
                    report.stored().newClaims(),
                    Trace.masked(report.problem()));
        }

        static ChannelReport failed(ChannelState state, String problem) {
            return new ChannelReport(
                    state.sourceName(),
                    Trace.masked(state.channel().address()),
                    "failed",
                    0,
                    0,
                    Trace.masked(problem));
        }
    }

    /** Whether every channel answered as it should. */
    public boolean isWhole() {
        return channels.stream().noneMatch(channel -> channel.outcome().equals("failed"));
    }
}
