package dev.gleaner.ingest.extract.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text that a page holds twice: once for narrow screens and once for wide ones, or once folded and
 * once open. Lines that follow one another as they did before are a repetition when they are prose,
 * and so is a line of prose right after itself in another part; cells, labels and refrains may well
 * stand twice.
 */
final class Repeats {

    private static final int LEAST_LINES = 2;
    private static final int LEAST_LENGTH = 200;
    private static final int LEAST_MEAN_LENGTH = 60;
    private static final int LINES_BETWEEN = 3;

    /** Places that a line is looked for at; one that stands more often is no prose. */
    private static final int MOST_PLACES = 8;

    private Repeats() {}

    /** Which of the kept lines repeat what was kept before them. */
    static BitSet among(List<Line> lines, BitSet kept) {
        List<Integer> order = kept.stream().boxed().toList();
        List<String> texts = order.stream().map(index -> lines.get(index).text()).toList();
        Map<String, List<Integer>> places = new HashMap<>();
        BitSet repeated = new BitSet();
        int at = 0;
        while (at < texts.size()) {
            int run = longestRun(texts, at, places.getOrDefault(texts.get(at), List.of()));
            if (isProse(texts.subList(at, at + run))) {
                order.subList(at, at + run).forEach(repeated::set);
            }
            int next = at + Math.max(1, run);
            for (; at < next; at++) {
                List<Integer> seen =
                        places.computeIfAbsent(texts.get(at), text -> new ArrayList<>());
                if (seen.size() < MOST_PLACES) {
                    seen.add(at);
                }
            }
        }
        repeated.or(atOnce(lines, kept));
        return repeated;
    }

    /**
     * Lines of prose that stand again next to themselves in another part, as on the other face of a
     * card; of one part, somebody wrote them twice.
     */
    private static BitSet atOnce(List<Line> lines, BitSet kept) {
        BitSet repeated = new BitSet();
        Map<String, Integer> last = new HashMap<>();
        for (int index = kept.nextSetBit(0); index >= 0; index = kept.nextSetBit(index + 1)) {
            Line line = lines.get(index);
            if (line.length() >= LEAST_MEAN_LENGTH
                    && line.kind() != Line.Kind.CODE
                    && line.kind() != Line.Kind.TABLE_ROW) {
                Integer before = last.put(line.text(), index);
                repeated.set(
                        index,
                        before != null
                                && index - before <= LINES_BETWEEN
                                && lines.get(before).frame.parent != line.frame.parent);
            }
        }
        return repeated;
    }

    /** How many lines from here on stand in the same order at one of the earlier places. */
    private static int longestRun(List<String> texts, int at, List<Integer> places) {
        int longest = 0;
        for (int place : places) {
            int run = 0;
            while (at + run < texts.size()
                    && place + run < at
                    && texts.get(place + run).equals(texts.get(at + run))) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean isProse(List<String> run) {
        int length = run.stream().mapToInt(String::length).sum();
        return run.stream().distinct().count() >= LEAST_LINES
                && length >= LEAST_LENGTH
                && length >= LEAST_MEAN_LENGTH * run.size();
    }
}
