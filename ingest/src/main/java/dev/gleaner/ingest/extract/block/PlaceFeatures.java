package dev.gleaner.ingest.extract.block;

import java.util.List;

/** Where a line stands on the page: after what, before what, under which heading. */
final class PlaceFeatures {

    private static final int WIDE = 6;
    private static final List<Wording.Theme> UNDER_HEADINGS =
            List.of(
                    Wording.Theme.SHARE,
                    Wording.Theme.COMMENT,
                    Wording.Theme.RELATED,
                    Wording.Theme.LETTER,
                    Wording.Theme.BYLINE,
                    Wording.Theme.TAGGED,
                    Wording.Theme.MORE,
                    Wording.Theme.ABOUT,
                    Wording.Theme.NAVIGATION);

    private final PageSurvey survey;

    PlaceFeatures(PageSurvey survey) {
        this.survey = survey;
    }

    void write(int index, Row row) {
        place(index, survey.lines.get(index), row);
        neighbours(index, row);
        around(index, row);
        heading(index, row);
    }

    private void place(int index, Line line, Row row) {
        row.addSize("line number", index);
        row.addSize("lines left", survey.lines.size() - index);
        row.add("text before", (double) survey.before[index] / survey.all);
        row.add("text after", (double) (survey.all - survey.before[index + 1]) / survey.all);
        row.add(
                "lines after headline",
                survey.headline < 0 ? -99 : clipped(index - survey.headline, 60));
        row.add(
                "text after headline",
                survey.headline < 0
                        ? -9_999
                        : clipped(survey.before[index] - survey.before[survey.headline], 9_000));
        row.add(
                "lines after first prose",
                survey.firstGood < 0 ? -99 : clipped(index - survey.firstGood, 60));
        row.add(
                "lines after last prose",
                survey.lastGood < 0 ? -99 : clipped(index - survey.lastGood, 60));
        row.add(
                "text after last prose",
                survey.lastGood < 0
                        ? -9_999
                        : clipped(survey.before[index] - survey.before[survey.lastGood], 9_000));
        int previous = index - 1;
        while (previous >= 0
                && !survey.isGood(survey.lines.get(previous))
                && index - previous < 40) {
            previous--;
        }
        int next = index + 1;
        while (next < survey.lines.size()
                && !survey.isGood(survey.lines.get(next))
                && next - index < 40) {
            next++;
        }
        row.add("lines since prose", previous < 0 ? 99 : index - previous);
        row.add("lines to prose", next >= survey.lines.size() ? 99 : next - index);
        row.add("prose", survey.isGood(line));
    }

    private static int clipped(int value, int most) {
        return Math.max(-most, Math.min(most, value));
    }

    private void neighbours(int index, Row row) {
        for (int offset : new int[] {-3, -2, -1, 1, 2, 3}) {
            int there = index + offset;
            Line line = there >= 0 && there < survey.lines.size() ? survey.lines.get(there) : null;
            String at = String.valueOf(offset);
            row.add("length at ", at, line == null ? -1 : line.length());
            row.add("link share at ", at, line == null ? -1 : line.linkDensity());
            if (Math.abs(offset) < 3) {
                row.add("kind at ", at, line == null ? -1 : line.kind().ordinal());
                row.add(
                        "ends a sentence at ",
                        at,
                        line != null && line.wording.endsSentence() ? 1 : 0);
                row.add(
                        "same parent at ",
                        at,
                        line != null && line.frame.up(1) == survey.lines.get(index).frame.up(1)
                                ? 1
                                : 0);
            }
        }
    }

    /** The text and the links of the lines around, on either side. */
    private void around(int index, Row row) {
        side(index, -1, "before", row);
        side(index, 1, "after", row);
    }

    private void side(int index, int step, String name, Row row) {
        int text = 0;
        int links = 0;
        int prose = 0;
        int at = index + step;
        for (int count = 0; count < WIDE && at >= 0 && at < survey.lines.size(); count++) {
            Line line = survey.lines.get(at);
            text += line.length();
            links += line.linkChars;
            prose += survey.isGood(line) ? 1 : 0;
            at += step;
        }
        row.addSize("text around ", name, text);
        row.add("link share around ", name, text == 0 ? -1 : (double) links / text);
        row.add("prose lines around ", name, prose);
    }

    /** The last heading above a line, or a short line in bold that stands for one. */
    private void heading(int index, Row row) {
        int above = survey.headings[index];
        Line heading = above < 0 ? null : survey.lines.get(above);
        row.add("lines under heading", heading == null ? -1 : Math.min(60, index - above));
        row.add(
                "text under heading",
                heading == null
                        ? -1
                        : Math.min(5_000, survey.before[index] - survey.before[above]));
        row.add("heading level", heading == null ? -1 : TagCode.of(heading.frame.tag));
        row.add("heading length", heading == null ? -1 : heading.length());
        for (Wording.Theme theme : UNDER_HEADINGS) {
            row.add(
                    "heading words of ",
                    theme.name(),
                    heading == null ? 0 : heading.wording.themes[theme.ordinal()]);
        }
        row.add("heading is headline", above >= 0 && above == survey.headline);
        row.add(
                "levels shared with heading",
                heading == null
                        ? -1
                        : Math.min(
                                20,
                                FrameFeatures.apart(survey.lines.get(index).frame, heading.frame)));
    }
}
