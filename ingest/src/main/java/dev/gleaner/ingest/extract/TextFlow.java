package dev.gleaner.ingest.extract;

import dev.gleaner.ingest.extract.Article.Block;
import dev.gleaner.ingest.extract.Article.Link;
import dev.gleaner.ingest.url.WebAddress;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The text of an element in reading order, one block a line, with the places of blocks and links.
 *
 * <p>White space is that of a browser: runs are one space, block elements and {@code <br>} end a
 * line. List items start with a bullet, rows of a data table read {@code | a | b |}, code keeps its
 * lines.
 */
final class TextFlow {

    private static final String BULLET = "• ";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "header",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    private final Function<String, Optional<WebAddress>> resolve;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private final StringBuilder line = new StringBuilder();
    private final List<Link> lineLinks = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private boolean verbatim;
    private boolean insideRow;
    private boolean full;

    private TextFlow(Function<String, Optional<WebAddress>> resolve) {
        this.resolve = resolve;
    }

    /** What came of an element; {@code cut} when it was longer than anybody keeps. */
    record Flowed(String text, List<Block> blocks, List<Link> links, boolean cut) {}

    static Flowed of(Element element, Function<String, Optional<WebAddress>> resolve) {
        TextFlow flow = new TextFlow(resolve);
        flow.children(element);
        flow.endLine();
        return new Flowed(flow.text.toString(), flow.blocks, flow.links, flow.full);
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            if (full) {
                return;
            }
            if (child instanceof TextNode words) {
                append(CleanText.of(words.getWholeText()));
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> endLine();
            case "a" -> link(element);
            case "li" -> listItem(element);
            case "blockquote" -> block(element, Block.Kind.QUOTE);
            case "pre" -> code(element);
            case "table" -> table(element);
            default -> {
                if (HEADINGS.contains(name)) {
                    block(element, Block.Kind.HEADING);
                } else if (BLOCKS.contains(name)) {
                    block(element, kind);
                } else {
                    children(element);
                }
            }
        }
    }

    private void block(Element element, Block.Kind own) {
        endLine();
        Block.Kind outer = kind;
        kind = own;
        children(element);
        endLine();
        kind = outer;
    }

    private void listItem(Element element) {
        endLine();
        Block.Kind outer = kind;
        kind = Block.Kind.LIST_ITEM;
        line.append(insideRow ? "" : BULLET);
        children(element);
        endLine();
        kind = outer;
    }

    private void code(Element element) {
        endLine();
        Block.Kind outer = kind;
        kind = Block.Kind.CODE;
        verbatim = true;
        children(element);
        verbatim = false;
        endLine();
        kind = outer;
    }

    private void table(Element table) {
        if (insideRow || !isData(table)) {
            block(table, kind);
            return;
        }
        endLine();
        table.select("caption").forEach(caption -> block(caption, kind));
        for (Element row : table.select("tr")) {
            row(row);
        }
    }

    private void row(Element row) {
        List<Element> cells = row.select("> td, > th");
        if (cells.stream().allMatch(cell -> cell.text().isBlank())) {
            return;
        }
        Block.Kind outer = kind;
        kind = Block.Kind.TABLE_ROW;
        insideRow = true;
        line.append('|');
        for (Element cell : cells) {
            appendSpace();
            children(cell);
            appendSpace();
            line.append('|');
        }
        insideRow = false;
        endLine();
        kind = outer;
    }

    /** A table of data has rows of several short cells; others only arrange a page. */
    private static boolean isData(Element table) {
        return table.selectFirst("td table, th table") == null
                && table.select("tr").stream().anyMatch(row -> row.select("> td, > th").size() > 1)
                && table.select("td, th").stream()
                        .noneMatch(cell ->
                                cell.select("p, h1, h2, h3, ul, ol, div > div > div").size() > 2);
    }

    private void link(Element element) {
        int start = line.length();
        int blocksBefore = blocks.size();
        children(element);
        if (blocks.size() > blocksBefore) {
            return;
        }
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        int end = line.length();
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > start) {
            addLink(element.attr("href"), start, end);
        }
    }

    private void addLink(String href, int start, int end) {
        if (href.isBlank() || href.startsWith("#")) {
            return;
        }
        resolve.apply(href.replaceAll("[\\t\\r\\n]", ""))
                .ifPresent(target ->
                        lineLinks.add(
                                new Link(
                                        line.substring(start, end),
                                        target.toString(),
                                        start,
                                        end)));
    }

    private void append(String words) {
        for (int index = 0; index < words.length(); index++) {
            char unit = words.charAt(index);
            if (verbatim && unit == '\n') {
                endLine();
            } else if (verbatim) {
                line.append(unit == '\t' ? ' ' : unit);
            } else if (Character.isWhitespace(unit)
                    || unit == '\u00a0'
                    || unit == '\u200b'
                    || unit == '\ufeff') {
                appendSpace();
            } else {
                line.append(unit);
            }
        }
    }

    private void appendSpace() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private void endLine() {
        if (insideRow) {
            appendSpace();
            return;
        }
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && !line.substring(0, end).equals(BULLET.strip())) {
            keepLine(end);
        }
        line.setLength(0);
        lineLinks.clear();
    }

    private void keepLine(int length) {
        int start = text.isEmpty() ? 0 : text.length() + 1;
        int room = Article.LONGEST_TEXT - start;
        if (room <= 0) {
            full = true;
            return;
        }
        int kept = length <= room ? length : room;
        if (kept < length) {
            full = true;
            kept -= Character.isHighSurrogate(line.charAt(kept - 1)) ? 1 : 0;
        }
        text.append(text.isEmpty() ? "" : "\n").append(line, 0, kept);
        blocks.add(new Block(kind, start, start + kept));
        for (Link link : lineLinks) {
            if (link.end() <= kept) {
                links.add(
                        new Link(
                                link.anchor(),
                                link.href(),
                                start + link.start(),
                                start + link.end()));
            }
        }
    }
}
