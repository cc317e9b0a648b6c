package dev.gleaner.polling;

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
     * @param outcome {@code read}, {@code unchanged} or {@code failed}
     * @param problem why it failed, or what in it could not be read; empty when all was well
     */
    public record ChannelReport(
            String source,
            String address,
            String outcome,
            int newItems,
            int newClaims,
            String problem) {}

    /** Whether every channel answered as it should. */
    public boolean isWhole() {
        return channels.stream().noneMatch(channel -> channel.outcome().equals("failed"));
    }
}
