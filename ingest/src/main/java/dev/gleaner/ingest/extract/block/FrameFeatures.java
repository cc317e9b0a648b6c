package dev.gleaner.ingest.extract.block;

/** How the frames around a line compare to the rest, and to where the prose of the page lives. */
final class FrameFeatures {

    private static final int[] NOTHING = {0};

    private final PageSurvey survey;

    FrameFeatures(PageSurvey survey) {
        this.survey = survey;
    }

    void write(Line line, int index, Row row) {
        frames(line, row);
        kinship(index, row);
    }

    private void frames(Line line, Row row) {
        Frame own = line.frame;
        row.add("depth", own.depth);
        boolean inside = survey.main.contains(own);
        row.add("in main part", inside);
        Frame shared = own;
        Frame branch = own;
        while (!shared.contains(survey.main) && shared.parent != null) {
            branch = shared;
            shared = shared.parent;
        }
        if (inside) {
            shared = survey.main;
            branch = own;
            while (branch != survey.main && branch.parent != survey.main && branch.parent != null) {
                branch = branch.parent;
            }
        }
        row.add("levels below main part", inside ? own.depth - survey.main.depth : -1);
        row.add("levels beside main part", inside ? 0 : survey.main.depth - shared.depth);
        row.add("branch link share", branch.linkDensity());
        row.addSize("branch text", branch.chars);
        row.add("branch share of page", (double) branch.chars / survey.all);
        row.addSize("branch lines", branch.lines);
        row.add("branch prose share", (double) branch.weight / Math.max(1, branch.chars));
        row.add("branch twins", branch.twins());
        row.add("branch marked", Long.bitCount(branch.marks & 0x3ffffffffL));
        row.add("branch tag", TagCode.of(branch.tag));
        for (int level = 0; level < 4; level++) {
            Frame at = own.up(level);
            String up = String.valueOf(level);
            row.addSize("text of frame ", up, at.chars);
            row.add("link share of frame ", up, at.linkDensity());
            row.addSize("lines of frame ", up, at.lines);
            row.add("prose share of frame ", up, (double) at.weight / Math.max(1, at.chars));
            row.add("twins of frame ", up, at.twins());
            row.addSize("paragraphs of frame ", up, at.paragraphs);
        }
        int most = 1;
        int size = 0;
        int level = 0;
        int found = -1;
        for (Frame at = own; at.parent != null && level < 8; at = at.parent, level++) {
            if (at != own && at.twins() > most) {
                most = at.twins();
                size = at.chars;
                found = level;
            }
        }
        row.add("repeated", most);
        row.addSize("repeated text", size);
        row.add("repeated level", found);
    }

    /**
     * How a line is related to the survey.lines beside it and to the frame that holds most of the
     * prose.
     */
    private void kinship(int index, Row row) {
        Frame own = survey.lines.get(index).frame;
        row.add(
                "levels to line before",
                index == 0 ? 99 : apart(own, survey.lines.get(index - 1).frame));
        row.add(
                "levels to line after",
                index + 1 >= survey.lines.size()
                        ? 99
                        : apart(own, survey.lines.get(index + 1).frame));
        row.add("levels to prose home", survey.home == null ? 99 : apart(own, survey.home));
        row.add(
                "prose home share",
                survey.home == null
                        ? 0
                        : Math.round(survey.homeText * 10.0 / Math.max(1, survey.goodText)) / 10.0);
        row.add("in prose home", survey.home != null && survey.home.contains(own));
        row.add(
                "child of prose home",
                survey.home != null && (own == survey.home || own.parent == survey.home));
        Frame parent = own.parent == null ? own : own.parent;
        row.add(
                "prose beside",
                (double) survey.byParent.getOrDefault(parent, NOTHING)[0]
                        / Math.max(1, survey.goodText));
        row.add(
                "like prose",
                (double) survey.bySignature.getOrDefault(own.signature(), NOTHING)[0]
                        / Math.max(1, survey.goodText));
        row.add("at depth of prose", survey.home == null ? -99 : own.depth - survey.home.depth);
    }

    /** How many levels one has to go up from a frame to reach one that holds the other too. */
    static int apart(Frame from, Frame to) {
        Frame other = to;
        while (other.depth > from.depth && other.parent != null) {
            other = other.parent;
        }
        Frame at = from;
        int levels = 0;
        while (at != other && at.parent != null) {
            if (other.depth >= at.depth && other.parent != null) {
                other = other.parent;
            }
            at = at.parent;
            levels++;
        }
        return levels;
    }
}
