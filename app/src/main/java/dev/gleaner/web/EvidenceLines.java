package dev.gleaner.web;

import dev.gleaner.thread.ThreadPage.EvidenceGroup;

import java.util.List;
import java.util.Map;

/**
 * The evidence of one source.
 *
 * @param standing what it counts as
 */
record EvidenceLines(String source, String kind, String standing, List<EvidenceLine> items) {

    EvidenceLines {
        items = List.copyOf(items);
    }

    /**
     * @param titles of the items of the thread, by their ids
     */
    static EvidenceLines of(EvidenceGroup group, Map<String, String> titles) {
        String source = Shown.title(group.source());
        String origin = group.origin();
        String standing =
                origin == null
                        ? "counts as nothing until its lineage is decided"
                        : origin.equals(group.source())
                                ? ""
                                : "one voice with " + Shown.title(origin);
        return new EvidenceLines(
                source,
                group.sourceKind(),
                standing,
                group.items().stream().map(row -> EvidenceLine.of(row, titles)).toList());
    }
}
