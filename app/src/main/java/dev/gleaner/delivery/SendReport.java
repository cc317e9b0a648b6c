package dev.gleaner.delivery;

import java.util.List;

/**
 * What came of one round of telling.
 *
 * @param receivers one line each, those that had nothing to be told too
 */
public record SendReport(List<ReceiverLine> receivers) {

    public SendReport {
        receivers = List.copyOf(receivers);
    }

    /**
     * What came of telling one receiver.
     *
     * @param waiting what is left for later
     * @param dead given up in this round
     * @param problem of the last attempt that failed; empty when none did
     */
    public record ReceiverLine(String receiver, int told, int waiting, int dead, String problem) {}

    /** Whether whatever was tried was told. */
    public boolean isWhole() {
        return receivers.stream().allMatch(line -> line.problem().isEmpty());
    }
}
