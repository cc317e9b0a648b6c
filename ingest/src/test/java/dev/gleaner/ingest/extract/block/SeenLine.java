package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicon;
import dev.gleaner.ingest.extract.block.learned.Lexicons;

import org.jsoup.Jsoup;

import java.util.List;
import java.util.Map;

/** A line of a page of a test as the classifier sees it: its features by their names. */
record SeenLine(float[] row) {

    private static final Lexicons LEXICONS =
            new Lexicons(Lexicon.EMPTY, new Lexicon(Map.of("kettle", 2f, "cookie", -2f)));

    /** The first line of a page that has a text. */
    static SeenLine of(String html, String text) {
        PageLines.Read read = PageLines.of(Jsoup.parse(html).body());
        List<String> texts = read.lines().stream().map(Line::text).toList();
        if (!texts.contains(text)) {
            throw new IllegalArgumentException("no line " + text + " among " + texts);
        }
        return new SeenLine(new Features(read, PageFacts.NONE, LEXICONS).row(texts.indexOf(text)));
    }

    double feature(String name) {
        int column = Features.names().indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("no feature " + name);
        }
        return row[column];
    }
}
