package dev.gleaner.ingest.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the copies among many pages at once, without comparing each with each: only pages that
 * share some of their five-word runs are compared.
 *
 * <p>Runs that three pages of one site have in common are that site's furniture and count for
 * nothing. What makes a copy is the {@link CopyRule}; pages of one site are copies only under one
 * title: they share forms of words.
 */
public final class PageCopies {

    private static final int PAGES_OF_FURNITURE = 3;

    /** A run that so many pages hold says nothing about two of them. */
    private static final int TOO_COMMON = 50;

    private PageCopies() {}

    /**
     * A page.
     *
     * @param site whose furniture it carries: a host name
     */
    public record Page(String id, String site, String title, String text) {}

    /**
     * Two pages of which one repeats the other.
     *
     * @param containment share of the shorter one's runs in the longer, 0 to 1
     */
    public record Pair(String one, String other, double containment, String reason) {}

    /** The copies among these pages, in their order. */
    public static List<Pair> find(List<Page> pages) {
        List<long[]> runs = withoutFurniture(pages);
        List<Pair> pairs = new ArrayList<>();
        shared(runs)
                .forEach((key, count) -> {
                    int one = (int) (key >> 32);
                    int other = key.intValue();
                    judge(
                            pages.get(one),
                            pages.get(other),
                            runs.get(one).length,
                            runs.get(other).length,
                            count,
                            pairs);
                });
        pairs.sort((left, right) ->
                (left.one() + ' ' + left.other()).compareTo(right.one() + ' ' + right.other()));
        return List.copyOf(pairs);
    }

    private static void judge(
            Page one, Page other, int runs, int otherRuns, int shared, List<Pair> pairs) {
        int shorter = Math.min(runs, otherRuns);
        if (shorter < CopyRule.RUNS_NEEDED) {
            return;
        }
        double containment = (double) shared / shorter;
        boolean sameTitle = WorkTitles.agree(one.title(), other.title());
        boolean oneSite = one.site().equals(other.site());
        if (sameTitle
                ? CopyRule.isCopy(containment, true)
                : !oneSite && CopyRule.isCopy(containment)) {
            pairs.add(
                    new Pair(
                            one.id(),
                            other.id(),
                            containment,
                            CopyRule.reason(containment, sameTitle)));
        }
    }

    private static List<long[]> withoutFurniture(List<Page> pages) {
        Map<String, Map<Long, Integer>> bySite = new HashMap<>();
        List<long[]> all = new ArrayList<>();
        Map<String, Set<String>> titles = new HashMap<>();
        for (Page page : pages) {
            long[] runs = Shingles.of(page.text()).hashes();
            all.add(runs);
            boolean first =
                    titles.computeIfAbsent(page.site(), site -> new HashSet<>()).add(page.title());
            Map<Long, Integer> counts =
                    bySite.computeIfAbsent(page.site(), site -> new HashMap<>());
            for (long run : runs) {
                counts.merge(run, first ? 1 : 0, Integer::sum);
            }
        }
        List<long[]> kept = new ArrayList<>();
        for (int index = 0; index < pages.size(); index++) {
            Map<Long, Integer> counts = bySite.getOrDefault(pages.get(index).site(), Map.of());
            kept.add(
                    Arrays.stream(all.get(index))
                            .filter(run -> counts.getOrDefault(run, 0) < PAGES_OF_FURNITURE)
                            .toArray());
        }
        return kept;
    }

    /** How many runs two pages share, for those that share any; the key holds both indices. */
    private static Map<Long, Integer> shared(List<long[]> runs) {
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int index = 0; index < runs.size(); index++) {
            for (long run : runs.get(index)) {
                holders.computeIfAbsent(run, key -> new ArrayList<>(2)).add(index);
            }
        }
        Map<Long, Integer> shared = new HashMap<>();
        for (List<Integer> pages : holders.values()) {
            for (int one = 0; one < pages.size() && pages.size() <= TOO_COMMON; one++) {
                for (int other = one + 1; other < pages.size(); other++) {
                    shared.merge(((long) pages.get(one) << 32) | pages.get(other), 1, Integer::sum);
                }
            }
        }
        return shared;
    }
}
