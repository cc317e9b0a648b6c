package dev.gleaner.ingest.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups of texts that repeat each other, found through shared bands and never by comparing all
 * with all.
 */
public final class CopyClusters {

    private static final double COPY_FROM = 0.5;

    private CopyClusters() {}

    /**
     * The cluster of each text, named by the smallest id in it.
     *
     * @param texts by their ids
     */
    public static Map<String, String> of(Map<String, String> texts) {
        Map<String, Shingles> seen = new HashMap<>();
        Map<String, List<String>> byBand = new HashMap<>();
        Map<String, String> parents = new HashMap<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(texts).entrySet()) {
            String id = entry.getKey();
            Shingles shingles = Shingles.of(entry.getValue());
            Set<String> candidates = new TreeSet<>();
            for (String band : Bands.of(entry.getValue())) {
                List<String> there = byBand.computeIfAbsent(band, key -> new ArrayList<>());
                candidates.addAll(there);
                there.add(id);
            }
            for (String candidate : candidates) {
                Shingles earlier = seen.get(candidate);
                if (earlier != null && isCopy(shingles, earlier)) {
                    join(parents, id, candidate);
                }
            }
            seen.put(id, shingles);
        }
        Map<String, String> clusters = new TreeMap<>();
        seen.keySet().forEach(id -> clusters.put(id, root(parents, id)));
        return clusters;
    }

    private static boolean isCopy(Shingles one, Shingles other) {
        return one.size() <= other.size()
                ? one.containedIn(other) >= COPY_FROM
                : other.containedIn(one) >= COPY_FROM;
    }

    private static void join(Map<String, String> parents, String one, String other) {
        String first = root(parents, one);
        String second = root(parents, other);
        if (first.compareTo(second) < 0) {
            parents.put(second, first);
        } else if (second.compareTo(first) < 0) {
            parents.put(first, second);
        }
    }

    private static String root(Map<String, String> parents, String id) {
        String at = id;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at;
    }
}
