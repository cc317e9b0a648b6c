package dev.gleaner.ingest.extract.block;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a page in reading order, furniture and all, read in one walk over its elements. What
 * can be no text (code, forms' fields, embedded things) is passed over.
 */
final class PageLines {

    private static final String BULLET = "• ";
    private static final int MOST_LINES = 10_000;
    private static final int MOST_CHARS = 2_000_000;
    private static final int SHORTEST_PARAGRAPH = 30;

    /** Less than this is a remark that scripts are needed, or the name of a page. */
    private static final int LEAST_UNSCRIPTED = 400;

    private static final Set<String> NEVER_TEXT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "canvas",
                    "audio",
                    "video",
                    "select",
                    "input",
                    "textarea",
                    "datalist",
                    "link",
                    "meta",
                    "map",
                    "head",
                    "applet",
                    "frameset",
                    "frame",
                    "annotation");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "button",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dialog",
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
                    "noscript",
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

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> names = new HashMap<>();
    private final boolean unscripted;

    private final StringBuilder line = new StringBuilder();
    private final List<Line.Anchor> anchors = new ArrayList<>();
    private long inlineMarks;
    private int linkChars;
    private int boldChars;
    private Line.Kind kind = Line.Kind.PARAGRAPH;
    private boolean verbatim;
    private boolean insideRow;
    private boolean bulleted;
    private boolean insideLink;
    private int allChars;
    private Frame frame;

    private PageLines(Element body, boolean unscripted) {
        this.unscripted = unscripted;
        frame = new Frame(null, "body", Mark.of(body, names), body.className(), body.id());
    }

    /** The lines and the outermost frame, whose totals are those of the page. */
    record Read(List<Line> lines, Frame body) {}

    /**
     * The lines that a reader sees; of a page that scripts put together, those that it has for
     * readers without scripts.
     */
    static Read of(Element body) {
        PageLines page = new PageLines(body, false).whole(body);
        if (page.allChars < LEAST_UNSCRIPTED) {
            PageLines other = new PageLines(body, true).whole(body);
            if (other.allChars > LEAST_UNSCRIPTED + page.allChars) {
                page = other;
            }
        }
        return new Read(page.lines, page.frame);
    }

    private PageLines whole(Element body) {
        children(body);
        endLine();
        frame.lines = lines.size();
        return this;
    }

    private boolean isFull() {
        return lines.size() >= MOST_LINES || allChars >= MOST_CHARS;
    }

    private void children(Element parent) {
        for (int index = 0; index < parent.childNodeSize() && !isFull(); index++) {
            Node child = parent.childNode(index);
            if (child instanceof TextNode words) {
                append(words.getWholeText());
            } else if (child instanceof Element element && !(child instanceof DataNode)) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (NEVER_TEXT.contains(name)
                || (!unscripted && name.equals("noscript"))
                || Mark.isForMachines(element)) {
            return;
        }
        switch (name) {
            case "br" -> endLine();
            case "a" -> link(element);
            case "b", "strong" -> bold(element);
            case "li" -> listItem(element);
            case "blockquote" -> block(element, Line.Kind.QUOTE);
            case "figcaption", "caption" -> block(element, Line.Kind.CAPTION);
            case "pre" -> code(element);
            case "table" -> table(element);
            default -> {
                if (HEADINGS.contains(name)) {
                    block(element, Line.Kind.HEADING);
                } else if (BLOCKS.contains(name)) {
                    block(element, kind);
                } else {
                    inline(element);
                }
            }
        }
    }

    private void inline(Element element) {
        int start = line.length();
        int before = lines.size();
        children(element);
        if (lines.size() == before && line.length() - start > 2) {
            long marks = Mark.of(element, names);
            if (marks != 0 && (line.length() - start) * 2 >= line.length()) {
                inlineMarks |= marks;
            }
        }
    }

    private void bold(Element element) {
        int start = line.length();
        int before = lines.size();
        inline(element);
        if (lines.size() == before) {
            boldChars += line.length() - start;
        }
    }

    private void enter(Element element) {
        frame =
                new Frame(
                        frame,
                        element.normalName(),
                        Mark.of(element, names),
                        element.className(),
                        element.id());
        frame.firstLine = lines.size();
    }

    private void leave() {
        Frame done = frame;
        boolean paragraph = isParagraph(done.tag);
        if (paragraph) {
            boolean counts = done.chars >= SHORTEST_PARAGRAPH && done.linkChars * 2 <= done.chars;
            done.weight = Math.max(done.weight, counts ? done.chars - done.linkChars : 0);
            done.paragraphs += counts ? 1 : 0;
        }
        if (done.parent != null) {
            frame = done.parent;
            frame.add(done);
        }
    }

    private static boolean isParagraph(String tag) {
        return switch (tag) {
            case "p", "pre", "blockquote", "li", "td", "dd", "h2", "h3" -> true;
            default -> false;
        };
    }

    private void block(Element element, Line.Kind own) {
        endLine();
        Line.Kind outer = kind;
        kind = own;
        enter(element);
        children(element);
        endLine();
        leave();
        kind = outer;
    }

    private void listItem(Element element) {
        endLine();
        bulleted = !insideRow;
        block(element, Line.Kind.LIST_ITEM);
        bulleted = false;
    }

    private void code(Element element) {
        endLine();
        boolean outer = verbatim;
        verbatim = true;
        block(element, Line.Kind.CODE);
        verbatim = outer;
    }

    private void table(Element table) {
        if (insideRow || !DataTable.is(table)) {
            block(table, kind);
            return;
        }
        endLine();
        enter(table);
        for (Element part : table.children()) {
            if (part.normalName().equals("caption")) {
                block(part, Line.Kind.CAPTION);
            } else if (part.normalName().equals("tr")) {
                row(part);
            } else {
                part.children().stream()
                        .filter(row -> row.normalName().equals("tr") && !isFull())
                        .forEach(this::row);
            }
        }
        leave();
    }

    private void row(Element row) {
        Line.Kind outer = kind;
        kind = Line.Kind.TABLE_ROW;
        insideRow = true;
        enter(row);
        boolean words = false;
        for (Element cell : row.children()) {
            line.append(line.isEmpty() ? "|" : "");
            appendSpace();
            int before = line.length();
            children(cell);
            words |= line.length() > before;
            appendSpace();
            line.append('|');
        }
        insideRow = false;
        if (!words) {
            line.setLength(0);
        }
        endLine();
        leave();
        kind = outer;
    }

    private void link(Element element) {
        boolean framed = hasBlock(element);
        boolean outer = insideLink;
        int start = line.length();
        int before = lines.size();
        insideLink = true;
        if (framed) {
            block(element, kind);
        } else {
            inline(element);
        }
        insideLink = outer;
        if (lines.size() > before || framed) {
            return;
        }
        int from = Math.min(start, line.length());
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        int end = line.length();
        while (end > from && line.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > from) {
            linkChars += outer ? 0 : end - from;
            String href = element.attr("href");
            if (!href.isBlank() && !href.startsWith("#")) {
                anchors.add(new Line.Anchor(from, end, href));
            }
        }
    }

    private static boolean hasBlock(Element link) {
        Element first = link.firstElementChild();
        return first != null
                && (BLOCKS.contains(first.normalName()) || HEADINGS.contains(first.normalName()));
    }

    private void append(String words) {
        for (int index = 0; index < words.length(); index++) {
            char sign = words.charAt(index);
            if (verbatim && sign == '\n') {
                endLine();
            } else if (verbatim) {
                line.append(sign < ' ' ? ' ' : sign);
            } else if (sign <= ' '
                    || sign == '\u00a0'
                    || sign == '\u200b'
                    || sign == '\ufeff'
                    || (sign > 0x1000 && Character.isWhitespace(sign))) {
                appendSpace();
            } else {
                line.append(sign);
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
        if (end > 0) {
            keep(end);
        }
        line.setLength(0);
        anchors.clear();
        inlineMarks = 0;
        linkChars = 0;
        boldChars = 0;
    }

    private void keep(int end) {
        int shift = bulleted ? BULLET.length() : 0;
        String text = (bulleted ? BULLET : "") + line.substring(0, end);
        bulleted = false;
        List<Line.Anchor> kept = new ArrayList<>(anchors.size());
        for (Line.Anchor anchor : anchors) {
            if (anchor.end() <= end) {
                kept.add(
                        new Line.Anchor(
                                anchor.start() + shift, anchor.end() + shift, anchor.href()));
            }
        }
        int inLinks = insideLink ? end : Math.min(end, linkChars);
        lines.add(new Line(kind, text, kept, frame, inlineMarks, inLinks, boldChars));
        allChars += text.length();
        frame.chars += end;
        frame.linkChars += inLinks;
        frame.links += insideLink ? 1 : anchors.size();
        frame.lines++;
        if (!isParagraph(frame.tag) && end > SHORTEST_PARAGRAPH * 3 && inLinks * 2 <= end) {
            frame.weight += end - inLinks;
            frame.paragraphs++;
        }
    }
}
