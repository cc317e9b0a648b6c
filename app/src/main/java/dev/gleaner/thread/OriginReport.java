package dev.gleaner.thread;

import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What counts as one piece of evidence in a thread, and by which layer it was joined.
 *
 * @param slug the thread's
 * @param origins each counts once, whatever number of items it has
 * @param unknown whose lineage nobody knows: they count as nothing until somebody decides
 * @param adjacent how many items do not bear directly on the thread and count as nothing
 * @param layers which layers were looked at, and which were switched off
 */
public record OriginReport(
        String slug,
        String title,
        List<OriginGroup> origins,
        List<OriginItem> unknown,
        int adjacent,
        List<String> layers) {

    public OriginReport {
        origins = List.copyOf(origins);
        unknown = List.copyOf(unknown);
        layers = List.copyOf(layers);
    }

    /**
     * One origin.
     *
     * @param voice the family of its sources, else the source
     */
    public record OriginGroup(String voice, List<OriginItem> items) {

        public OriginGroup {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of an origin.
     *
     * @param layer what joined it: {@code copy}, {@code publisher family}, {@code cited work},
     *     {@code retold claim}, {@code said to be the same} or {@code one source}; {@code unknown}
     *     where its lineage is, {@code decided} where a person said that it is its own
     * @param reason why, in a few words
     */
    public record OriginItem(
            String item,
            String title,
            String source,
            @Nullable DateInterval published,
            String layer,
            String reason) {}
}
