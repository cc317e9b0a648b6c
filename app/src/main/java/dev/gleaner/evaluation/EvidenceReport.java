package dev.gleaner.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What an evaluation wrote.
 *
 * @param rows rows by task
 * @param unread what of the input could not be read, with the reason
 */
public record EvidenceReport(int documents, Map<String, Integer> rows, List<String> unread) {

    public EvidenceReport {
        rows = Map.copyOf(rows);
        unread = List.copyOf(unread);
    }
}
