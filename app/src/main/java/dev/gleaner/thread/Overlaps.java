package dev.gleaner.thread;

import dev.gleaner.thread.next.NextReads.Overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Threads that share more than half of their origins: perhaps one story kept twice. */
public final class Overlaps {

    /** One origin in common is no story in common. */
    private static final int FEWEST = 2;

    private Overlaps() {}

    /**
     * @param origins of all threads, by slug
     */
    public static List<Overlap> of(String slug, Map<String, List<String>> origins) {
        List<String> own = origins.getOrDefault(slug, List.of());
        List<Overlap> overlaps = new ArrayList<>();
        new TreeMap<>(origins)
                .forEach((other, theirs) -> {
                    TreeSet<String> shared = new TreeSet<>(own);
                    shared.retainAll(theirs);
                    boolean half =
                            2 * shared.size() > own.size() && 2 * shared.size() > theirs.size();
                    if (!other.equals(slug) && shared.size() >= FEWEST && half) {
                        overlaps.add(new Overlap(other, List.copyOf(shared)));
                    }
                });
        return overlaps;
    }
}
