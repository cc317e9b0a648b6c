package dev.gleaner.ingest.extract.block;

/** What the elements of a line say they are. */
final class MarkFeatures {

    private static final Mark[] MARKS = Mark.values();
    private static final int FARTHEST = 12;

    private MarkFeatures() {}

    static void write(Line line, Row row) {
        row.add("kind", line.kind().ordinal());
        row.add("tag", TagCode.of(line.frame.tag));
        long inline = line.inlineMarks;
        row.add("inline meta", has(inline, Mark.META) || has(inline, Mark.AUTHOR));
        row.add("inline caption", has(inline, Mark.CAPTION) || has(inline, Mark.IMAGE));
        row.add("inline title", has(inline, Mark.TITLE) || has(inline, Mark.LEAD));
        row.add("inline tool", has(inline, Mark.TOOL) || has(inline, Mark.SHARE));
        row.add("inline hidden", has(inline, Mark.HIDDEN) || has(inline, Mark.UNSEEN));
        row.add("inline body", has(inline, Mark.BODY) || has(inline, Mark.ARTICLE));
        row.add("inline other", inline != 0);
        for (Mark mark : MARKS) {
            row.add("levels to ", mark.name(), line.frame.distance(mark));
        }
        row.add("twins of comment", commentTwins(line.frame));
    }

    /** How many comments stand beside the one that a line is in; 0 when it is in none. */
    static int commentTwins(Frame frame) {
        int most = 0;
        int level = 0;
        for (Frame at = frame; at != null && level < FARTHEST; at = at.parent, level++) {
            most = Math.max(most, Math.min(20, at.comments()));
        }
        return most;
    }

    private static boolean has(long marks, Mark mark) {
        return (marks & mark.bit()) != 0;
    }
}
