package dev.gleaner.ingest.extract.block;

/**
 * What the section of a page is like that a line stands in, a small one and a large one, and how
 * far the line is from the first great heading. Frames a few levels up are buttons on one page and
 * half of it on another; a section is a share of the page, however deep its elements are nested.
 */
final class SectionFeatures {

    /** The most of a page's text that a section holds. */
    private static final double SMALL = 0.1;

    private static final double LARGE = 0.35;

    private static final int FAR = 60;
    private static final int AROUND = 5;

    private final PageSurvey survey;
    private final PageWords words;
    private final int great;

    SectionFeatures(PageSurvey survey, PageWords words) {
        this.survey = survey;
        this.words = words;
        int first = 0;
        while (first < survey.lines.size() && !isGreat(survey.lines.get(first).frame)) {
            first++;
        }
        this.great = first;
    }

    private static boolean isGreat(Frame frame) {
        return frame.tag.equals("h1") || (frame.parent != null && frame.parent.tag.equals("h1"));
    }

    void write(int index, Row row) {
        section(index, SMALL, "small section ", row);
        section(index, LARGE, "large section ", row);
        heading(index, row);
        prices(index, row);
    }

    private void section(int index, double share, String name, Row row) {
        Frame section = survey.lines.get(index).frame;
        while (section.parent != null && section.parent.chars <= share * survey.all) {
            section = section.parent;
        }
        int from = section.firstLine;
        int to = from + section.lines;
        double lines = Math.max(1, section.lines);
        row.add(name, "share of page", (double) section.chars / survey.all);
        row.add(name, "link share", section.linkDensity());
        row.add(name, "prose share", (double) section.weight / Math.max(1, section.chars));
        row.add(name, "tag", TagCode.of(section.tag));
        row.add(name, "twins", section.twins());
        row.addSize(name, "headings", words.headings(from, to));
        row.add(name, "word weight", words.mean(from, to));
        row.addSize(name, "prices", words.prices(from, to));
        row.add(name, "begins", (double) from / survey.lines.size());
        row.add(name, "place in it", (index - from) / lines);
        row.add(name, "sentences", words.sentences(from, to) / lines);
        row.addSize(name, "lines", section.lines);
    }

    private void heading(int index, Row row) {
        boolean none = great == survey.lines.size();
        Frame own = survey.lines.get(index).frame;
        int levels = none ? 0 : FrameFeatures.apart(own, survey.lines.get(great).frame);
        Frame shared = own.up(levels);
        row.add("levels to great heading", none ? -1 : levels);
        row.addTenths("shared with great heading", none ? -1 : (double) shared.chars / survey.all);
        row.add(
                "lines after great heading",
                none ? -1 : Math.max(-FAR, Math.min(FAR, index - great)));
        row.add("depth shared with great heading", none ? -1 : shared.depth);
    }

    private void prices(int index, Row row) {
        int lines = survey.lines.size();
        row.add("names a price", words.prices(index, index + 1));
        row.add("price before", words.prices(Math.max(0, index - 1), index));
        row.add("price after", words.prices(index + 1, Math.min(lines, index + 2)));
        row.add(
                "prices around",
                words.prices(Math.max(0, index - AROUND), Math.min(lines, index + AROUND + 1)));
    }
}
