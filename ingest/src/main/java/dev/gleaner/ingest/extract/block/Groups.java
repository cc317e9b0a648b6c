package dev.gleaner.ingest.extract.block;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines that belong together settle their votes: a listing of code or a table is the article's as a
 * whole or not at all, the items of a list and the lines of a paragraph mostly so.
 */
final class Groups {

    private static final double MOSTLY = 0.5;
    private static final int LINE_WEIGHT = 10;

    private static final int LINES_UNDER = 3;
    private static final double HEADING = 0.4;

    private Groups() {}

    static void settle(List<Line> lines, double[] votes) {
        Map<Frame, double[]> sums = new HashMap<>();
        List<Optional<Frame>> groups = new ArrayList<>();
        for (int index = 0; index < votes.length; index++) {
            Line line = lines.get(index);
            Frame group = of(line);
            groups.add(Optional.ofNullable(group));
            if (group != null) {
                double[] sum = sums.computeIfAbsent(group, key -> new double[2]);
                sum[0] += (LINE_WEIGHT + line.length()) * votes[index];
                sum[1] += LINE_WEIGHT + line.length();
            }
        }
        for (int index = 0; index < votes.length; index++) {
            Frame group = groups.get(index).orElse(null);
            double[] sum = group == null ? null : sums.get(group);
            if (group != null && sum != null) {
                double share = share(group);
                votes[index] = (1 - share) * votes[index] + share * sum[0] / sum[1];
            }
        }
        headings(lines, votes);
    }

    /** A heading goes with the lines under it, as far as they stand in the same part. */
    private static void headings(List<Line> lines, double[] votes) {
        for (int index = 0; index + 1 < votes.length; index++) {
            Line line = lines.get(index);
            if (line.kind() != Line.Kind.HEADING || line.frame.parent == null) {
                continue;
            }
            double sum = 0;
            int under = 0;
            for (int next = index + 1; next < votes.length && under < LINES_UNDER; next++) {
                Line below = lines.get(next);
                if (below.kind() == Line.Kind.HEADING || !line.frame.parent.contains(below.frame)) {
                    break;
                }
                sum += votes[next];
                under++;
            }
            if (under > 0) {
                votes[index] = (1 - HEADING) * votes[index] + HEADING * sum / under;
            }
        }
    }

    private static double share(Frame group) {
        return switch (group.tag) {
            case "pre", "table" -> 1;
            default -> MOSTLY;
        };
    }

    /**
     * What a line belongs to: its table, list or listing, or else its own element; null for the
     * page.
     */
    static @Nullable Frame of(Line line) {
        if (line.kind() == Line.Kind.CODE) {
            return listing(line.frame);
        }
        int level = 0;
        for (Frame at = line.frame; at != null && level < 4; at = at.parent, level++) {
            switch (at.tag) {
                case "table" -> {
                    return line.kind() == Line.Kind.TABLE_ROW ? at : null;
                }
                case "ul", "ol", "dl" -> {
                    return at;
                }
                default -> {
                    // Only what groups lines matters
                }
            }
        }
        return line.frame.parent == null ? null : line.frame;
    }

    /** The element of a whole listing, however its lines are wrapped. */
    private static Frame listing(Frame frame) {
        for (Frame at = frame; at != null; at = at.parent) {
            if (at.tag.equals("pre")) {
                return at;
            }
        }
        return frame;
    }
}
