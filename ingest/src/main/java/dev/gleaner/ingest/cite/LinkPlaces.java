package dev.gleaner.ingest.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where the links of a page stand in its text, given their words in the order of the page.
 *
 * <p>One word ("here") may stand in many places: of all ways to place the links in their order, one
 * that places most of them is taken. What fits nowhere in the order is placed where its words stand
 * first; what does not stand in the text is left out.
 */
public final class LinkPlaces {

    private static final int MOST_PLACES = 200;

    private LinkPlaces() {}

    /** A link as the page had it. */
    public record Link(String anchor, String href) {}

    /** The links with their places, in the order given. */
    public static List<Citation> of(String text, List<Link> links) {
        List<int[]> pairs = new ArrayList<>();
        int[] first = new int[links.size()];
        for (int index = 0; index < links.size(); index++) {
            List<Integer> places = places(text, links.get(index).anchor().strip());
            first[index] = places.isEmpty() ? -1 : places.getFirst();
            // From the last place to the first, so that no link is chosen twice.
            for (int place = places.size() - 1; place >= 0; place--) {
                pairs.add(new int[] {index, places.get(place)});
            }
        }
        int[] chosen = longestInOrder(pairs, links.size());
        List<Citation> citations = new ArrayList<>();
        for (int index = 0; index < links.size(); index++) {
            int start = chosen[index] >= 0 ? chosen[index] : first[index];
            Link link = links.get(index);
            if (start >= 0 && !link.href().isBlank()) {
                citations.add(
                        new Citation(
                                start,
                                start + link.anchor().strip().length(),
                                Citation.Kind.LINK,
                                link.href()));
            }
        }
        return List.copyOf(citations);
    }

    private static List<Integer> places(String text, String anchor) {
        List<Integer> places = new ArrayList<>();
        if (anchor.isEmpty()) {
            return places;
        }
        int place = text.indexOf(anchor);
        while (place >= 0 && places.size() < MOST_PLACES) {
            if (isWhole(text, place, place + anchor.length())) {
                places.add(place);
            }
            place = text.indexOf(anchor, place + 1);
        }
        return places;
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean before =
                start == 0
                        || !Character.isLetterOrDigit(text.charAt(start - 1))
                        || !Character.isLetterOrDigit(text.charAt(start))
                        || text.charAt(start) > 0x2e80;
        boolean after =
                end >= text.length()
                        || !Character.isLetterOrDigit(text.charAt(end))
                        || !Character.isLetterOrDigit(text.charAt(end - 1))
                        || text.charAt(end) > 0x2e80;
        return before && after;
    }

    /** Longest strictly increasing sequence of places, by patience sorting. */
    private static int[] longestInOrder(List<int[]> pairs, int links) {
        List<Integer> tails = new ArrayList<>();
        int[] previous = new int[pairs.size()];
        for (int index = 0; index < pairs.size(); index++) {
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails.get(middle))[1] < pairs.get(index)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[index] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(index);
            } else {
                tails.set(low, index);
            }
        }
        int[] chosen = new int[links];
        Arrays.fill(chosen, -1);
        for (int at = tails.isEmpty() ? -1 : tails.getLast(); at >= 0; at = previous[at]) {
            chosen[pairs.get(at)[0]] = pairs.get(at)[1];
        }
        return chosen;
    }
}
