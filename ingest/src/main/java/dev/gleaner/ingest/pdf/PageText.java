package dev.gleaner.ingest.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The text of one page: a paragraph a line, words that were broken at a line's end made whole. */
final class PageText extends PDFTextStripper {

    private static final String LINE_END = "\u2028";
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})-\u2028(?=\\p{Ll})");

    private final TitleGuess guess = new TitleGuess();
    private final int page;

    PageText(int page) {
        this.page = page;
        setStartPage(page);
        setEndPage(page);
        setLineSeparator(LINE_END);
        setParagraphEnd("\n");
        setPageEnd("");
        setSuppressDuplicateOverlappingText(true);
    }

    String read(PDDocument document) throws IOException {
        String text = getText(document).replace(LINE_END + "\n", "\n");
        return HYPHENATED.matcher(text).replaceAll("").replace(LINE_END, " ");
    }

    /** The heading in the largest letters; empty when none stands out. */
    String title() {
        return guess.title();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (page == 1 && !positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            if (first.getDir() == 0) {
                guess.see(text, first.getHeightDir(), first.getYDirAdj());
            }
        }
        super.writeString(text, positions);
    }
}
