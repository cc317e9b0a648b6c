package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicons;

import java.util.List;

/**
 * What the block classifier sees of each line of a page: its words, its place, its neighbours, the
 * frames around it, what is like it, and what the other readers and the page's own statements say.
 */
final class Features {

    /** Columns of a row, at least as many as there are features. */
    static final int WIDTH = 352;

    private final PageSurvey survey;
    private final WordFeatures words;
    private final StatementFeatures statements;
    private final PlaceFeatures places;
    private final FrameFeatures frames;
    private final AlikeFeatures alike;
    private final ShelfFeatures shelves;
    private final SectionFeatures sections;
    private final PageKind kind;

    Features(PageLines.Read page, PageFacts facts, Lexicons lexicons) {
        this(
                new PageSurvey(
                        page.lines(), page.body(), DensityReader.mainPart(page.body()), facts),
                lexicons);
    }

    private Features(PageSurvey survey, Lexicons lexicons) {
        this.survey = survey;
        PageWords pageWords = new PageWords(survey.lines, lexicons.words());
        this.words = new WordFeatures(survey, pageWords, lexicons.names());
        this.statements = new StatementFeatures(survey.facts);
        this.places = new PlaceFeatures(survey);
        this.frames = new FrameFeatures(survey);
        this.alike = new AlikeFeatures(survey, pageWords);
        this.shelves = new ShelfFeatures(survey, pageWords);
        this.sections = new SectionFeatures(survey, pageWords);
        this.kind = PageKind.of(survey.facts);
    }

    /** What each column is called. */
    static List<String> names() {
        Row row = new Row(WIDTH, true);
        Frame frame = new Frame(null, "body", 0, "", "");
        Line line = new Line(Line.Kind.PARAGRAPH, "a", List.of(), frame, 0, 0, 0);
        new Features(new PageLines.Read(List.of(line), frame), PageFacts.NONE, Lexicons.EMPTY)
                .write(0, row);
        return row.names();
    }

    float[] row(int index) {
        Row row = new Row(WIDTH, false);
        write(index, row);
        return row.values();
    }

    private void write(int index, Row row) {
        Line line = survey.lines.get(index);
        words.write(index, row);
        MarkFeatures.write(line, row);
        statements.write(line, row);
        places.write(index, row);
        frames.write(line, index, row);
        alike.write(line, row);
        shelves.write(line, row);
        sections.write(index, row);
        page(row);
        kind.write(row);
    }

    private void page(Row row) {
        row.addTenths(
                "prose in comments", (double) survey.commented / Math.max(1, survey.body.weight));
        row.addTenths("prose in lists", (double) survey.listed / Math.max(1, survey.body.weight));
        row.addTenths("prose in teasers", (double) survey.teased / Math.max(1, survey.body.weight));
        row.addTenths("prose in forum", (double) survey.posted / Math.max(1, survey.body.weight));
        row.addSize("page text", survey.all);
        row.addSize("page lines", survey.lines.size());
        row.addTenths("page link share", survey.body.linkDensity());
        row.addSize("page prose lines", survey.good);
        row.addTenths("page prose share", (double) survey.body.weight / survey.all);
        row.addTenths("main share", (double) survey.main.chars / survey.all);
        row.addTenths(
                "main prose share", (double) survey.main.weight / Math.max(1, survey.body.weight));
        row.addTenths("main link share", survey.main.linkDensity());
        row.add("main tag", TagCode.of(survey.main.tag));
        row.add("calls itself article", survey.facts.isArticle());
        row.add("has headline", survey.headline >= 0);
    }
}
