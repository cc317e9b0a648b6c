package dev.gleaner.graph.store.row;

import dev.gleaner.graph.Id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What changes when a thread is stored again: versions that end and versions that begin.
 *
 * <p>Evidence, triggers and drafts have a key that stays and words that change. Each wording is a
 * node of its own, from the time it was recorded to the time it was retracted, so that a past reads
 * as it was. What did not change is left alone.
 *
 * @param ended ids of the versions that are in the graph and no longer wanted
 * @param begun the rows that are wanted and not in the graph, each with the id of a new version
 */
public record Versions(List<String> ended, List<Map<String, Object>> begun) {

    /** A version that is in the graph. */
    public record Open(String id, String key, String content) {}

    /**
     * @param type of the ids
     * @param wanted rows with a {@code key} each
     */
    public static Versions of(
            String type, List<Open> open, List<Map<String, Object>> wanted, Instant at) {
        List<String> ended = new ArrayList<>();
        List<Map<String, Object>> begun = new ArrayList<>(wanted);
        wanted.forEach(row -> row.put("content", content(row)));
        for (Open version : open) {
            boolean stays = begun.removeIf(row -> isThere(version, row));
            if (!stays) {
                ended.add(version.id());
            }
        }
        begun.forEach(row ->
                row.put(
                        "id",
                        Id.of(
                                        type,
                                        String.valueOf(row.get("key")),
                                        String.valueOf(row.get("content")),
                                        at.toString())
                                .value()));
        return new Versions(ended, begun);
    }

    private static boolean isThere(Open version, Map<String, Object> row) {
        return version.key().equals(row.get("key")) && version.content().equals(row.get("content"));
    }

    private static String content(Map<String, Object> row) {
        List<String> parts =
                row.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
        return Id.of("content", parts).value();
    }
}
