package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that arranges text, with what its whole content comes to: signs, signs in links, lines
 * and the weight of real paragraphs. Filled while the page is walked once.
 */
final class Frame {

    final @Nullable Frame parent;
    final int depth;
    final String tag;
    final long marks;

    /** For each mark the depth of the nearest frame that carries it, 0 for none. */
    final byte[] nearest;

    private final int signature;
    final List<Frame> children = new ArrayList<>(2);
    private @Nullable Map<Integer, int[]> alike;
    private @Nullable Map<Integer, int[]> comments;
    private final int kin;

    int chars;
    int linkChars;
    int links;
    int weight;
    int firstLine;
    int lines;
    int paragraphs;

    /** Class and id as written. */
    final String names;

    private double nameWeight = Double.NaN;

    Frame(@Nullable Frame parent, String tag, long marks, String classes, String id) {
        this.parent = parent;
        this.depth = parent == null ? 1 : Math.min(parent.depth + 1, 127);
        this.tag = tag;
        this.marks = marks;
        this.names = id.isEmpty() ? classes : classes + " " + id;
        this.signature = 31 * tag.hashCode() + classes.hashCode();
        this.kin = 31 * tag.hashCode() + firstWord(classes).hashCode();
        this.nearest = parent == null ? new byte[Mark.COUNT] : nearest(parent, marks, depth);
        if (parent != null) {
            parent.children.add(this);
            parent.alike = parent.alike == null ? new HashMap<>() : parent.alike;
            parent.alike.computeIfAbsent(signature, key -> new int[1])[0]++;
            if ((marks & Mark.COMMENT.bit()) != 0) {
                parent.comments = parent.comments == null ? new HashMap<>() : parent.comments;
                parent.comments.computeIfAbsent(kin, key -> new int[1])[0]++;
            }
        }
    }

    private static String firstWord(String classes) {
        int space = classes.indexOf(' ');
        return space < 0 ? classes : classes.substring(0, space);
    }

    private static byte[] nearest(Frame parent, long marks, int depth) {
        if (marks == 0) {
            return parent.nearest;
        }
        byte[] own = parent.nearest.clone();
        for (long left = marks; left != 0; left &= left - 1) {
            own[Long.numberOfTrailingZeros(left)] = (byte) depth;
        }
        return own;
    }

    /** Adds what a child came to. */
    void add(Frame child) {
        chars += child.chars;
        linkChars += child.linkChars;
        links += child.links;
        weight += child.weight;
        lines += child.lines;
        paragraphs += child.paragraphs;
    }

    /** How many levels up the nearest frame with a mark is; 15 when there is none. */
    int distance(Mark mark) {
        int there = nearest[mark.ordinal()];
        return there == 0 ? 15 : Math.min(14, depth - there);
    }

    boolean has(Mark mark) {
        return nearest[mark.ordinal()] != 0;
    }

    /** How many children of the same parent have the same tag and class, itself among them. */
    int twins() {
        if (parent == null || parent.alike == null) {
            return 1;
        }
        int[] count = parent.alike.get(signature);
        return count == null ? 1 : count[0];
    }

    /**
     * How many comments stand beside this one, itself among them; 0 when it is none. The first word
     * of the class decides: the others tell odd ones from even ones.
     */
    int comments() {
        int[] count =
                parent == null || parent.comments == null || (marks & Mark.COMMENT.bit()) == 0
                        ? null
                        : parent.comments.get(kin);
        return count == null ? 0 : count[0];
    }

    /** The same for all frames of one tag and class. */
    int signature() {
        return signature;
    }

    /** The mean weight of the words in class and id. */
    double nameWeight(Lexicon lexicon) {
        if (Double.isNaN(nameWeight)) {
            nameWeight = names.isEmpty() ? 0 : lexicon.mean(names);
        }
        return nameWeight;
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean contains(Frame other) {
        for (Frame at = other; at != null && at.depth >= depth; at = at.parent) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** The ancestor that many levels up, the outermost one when there are fewer. */
    Frame up(int levels) {
        Frame at = this;
        for (int level = 0; level < levels && at.parent != null; level++) {
            at = at.parent;
        }
        return at;
    }
}
