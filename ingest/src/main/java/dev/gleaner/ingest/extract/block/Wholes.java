package dev.gleaner.ingest.extract.block;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/**
 * What stands between kept lines as one piece, and is kept with them however few votes it has:
 * tables of data, listings of code, lists of things that are no links.
 */
final class Wholes {

    private static final double MOST_LINKED = 0.3;

    private Wholes() {}

    /**
     * Tables of data, listings of code and lists with few links between two lines that are kept are
     * the article's, when all stand in one frame.
     */
    static void keepInside(List<Line> lines, double[] votes, double limit, BitSet kept) {
        int index = 1;
        while (index < votes.length) {
            Frame whole = votes[index] >= limit ? null : whole(lines.get(index));
            if (whole == null) {
                index++;
                continue;
            }
            Frame home = whole.parent;
            int start = index;
            while (index < votes.length && votes[index] < limit && isIn(home, lines.get(index))) {
                index++;
            }
            boolean inside =
                    home != null
                            && index < votes.length
                            && votes[start - 1] >= limit
                            && votes[index] >= limit
                            && home.contains(lines.get(start - 1).frame)
                            && home.contains(lines.get(index).frame);
            for (int at = start; inside && at < index; at++) {
                votes[at] = limit;
                kept.set(at);
            }
        }
    }

    /**
     * Listings of code and tables of data in the main part are the article's when lines of other
     * kinds are kept before and after them. Little in a listing tells it from one that is not, and
     * what a page calls a code block or a table in the middle of its text is seldom furniture.
     */
    static void keepListings(
            List<Line> lines, double[] votes, double limit, Frame main, BitSet kept) {
        int first = -1;
        int last = -1;
        for (int index = 0; index < votes.length; index++) {
            if (votes[index] >= limit && !isListing(lines.get(index))) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        for (int index = first + 1; index < last; index++) {
            Line line = lines.get(index);
            if (votes[index] < limit && isListing(line) && main.contains(line.frame)) {
                votes[index] = limit;
                kept.set(index);
            }
        }
    }

    private static boolean isListing(Line line) {
        return line.kind() == Line.Kind.CODE || line.kind() == Line.Kind.TABLE_ROW;
    }

    private static boolean isIn(@Nullable Frame home, Line line) {
        Frame whole = whole(line);
        return whole != null && whole.parent == home;
    }

    private static @Nullable Frame whole(Line line) {
        Frame group = Groups.of(line);
        if (group == null) {
            return null;
        }
        return switch (group.tag) {
            case "table", "pre" -> group;
            case "ul", "ol" -> group.linkDensity() < MOST_LINKED ? group : null;
            default -> null;
        };
    }
}
