package dev.gleaner.ingest.extract;

import dev.gleaner.ingest.extract.Article.Block;
import dev.gleaner.ingest.extract.Article.Link;
import dev.gleaner.ingest.extract.block.Line;
import dev.gleaner.ingest.url.WebAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The text of an article as it grows line by line, with the places of blocks and links in it. */
final class TextFlow {

    private final Function<String, Optional<WebAddress>> resolve;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private boolean full;

    TextFlow(Function<String, Optional<WebAddress>> resolve) {
        this.resolve = resolve;
    }

    /** What came of the lines; {@code cut} when they were longer than anybody keeps. */
    record Flowed(String text, List<Block> blocks, List<Link> links, boolean cut) {}

    int length() {
        return text.length();
    }

    Flowed flowed() {
        return new Flowed(text.toString(), blocks, links, full);
    }

    void addParagraphs(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            String line = paragraph.strip();
            if (!line.isEmpty()) {
                append(line, Block.Kind.PARAGRAPH, "");
            }
        }
    }

    void add(Line line) {
        int start = append(line.text(), Block.Kind.valueOf(line.kind().name()), line.path());
        for (Line.Anchor anchor : line.anchors()) {
            if (start >= 0 && start + anchor.end() <= text.length()) {
                resolve.apply(anchor.href().replaceAll("[\\t\\r\\n]", ""))
                        .ifPresent(target ->
                                links.add(
                                        new Link(
                                                text.substring(
                                                        start + anchor.start(),
                                                        start + anchor.end()),
                                                target.toString(),
                                                start + anchor.start(),
                                                start + anchor.end())));
            }
        }
    }

    /** Where the line starts; negative when there was no room. */
    private int append(String line, Block.Kind kind, String path) {
        int start = text.isEmpty() ? 0 : text.length() + 1;
        int room = Article.LONGEST_TEXT - start;
        if (full || room <= 0) {
            full = true;
            return -1;
        }
        int kept = Math.min(line.length(), room);
        if (kept < line.length()) {
            full = true;
            kept -= Character.isHighSurrogate(line.charAt(kept - 1)) ? 1 : 0;
        }
        text.append(text.isEmpty() ? "" : "\n").append(CleanText.of(line), 0, kept);
        blocks.add(new Block(kind, start, start + kept, path));
        return start;
    }
}
