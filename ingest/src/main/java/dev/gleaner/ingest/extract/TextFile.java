package dev.gleaner.ingest.extract;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.Article.Block;
import dev.gleaner.ingest.extract.Article.Link;
import dev.gleaner.ingest.url.WebAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of text or Markdown on its way to an article. Its characters stay where they are; blocks,
 * links and the lines at its head are only pointed at.
 */
final class TextFile {

    /** How a file marks headings, links and code. */
    enum Syntax {
        PLAIN,
        MARKDOWN
    }

    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    /** A document pressed into one line keeps its headings as number signs inside the line. */
    private static final Pattern INNER_HEADING = Pattern.compile("(?<=\\s)(?=#{1,6} \\S)");

    private static final int LONG_LINE = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\])}|]{1,2000}");
    private static final Pattern MARKDOWN_LINK =
            Pattern.compile(
                    "\\[([^\\[\\]\\n]{1,500})]\\((https?://[^\\s()]{1,2000})[^)\\n]{0,200}\\)");
    private static final Pattern TABLE_ROW = Pattern.compile("\\|.*\\|");
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[•*·‣◦–-]|\\d{1,3}[.)])\\s+\\S.*");
    private static final int LONGEST_HEADING = 100;

    private final Syntax syntax;
    private final String name;
    private final String text;
    private final boolean cut;
    private final List<Block> blocks;

    TextFile(String decoded, String name, Syntax syntax) {
        String clean = CleanText.of(decoded.replace("\r\n", "\n").replace('\r', '\n'));
        this.cut = clean.length() > Article.LONGEST_TEXT;
        this.text = cut ? CleanText.of(clean.substring(0, Article.LONGEST_TEXT)) : clean;
        this.name = name;
        this.syntax = syntax;
        this.blocks = blocks();
    }

    Article article() {
        FileHead head = new FileHead(text, blocks, name);
        Optional<DateInterval> published = head.published();
        return new Article(
                head.title(),
                head.siteName().orElse(null),
                head.author().orElse(null),
                published.orElse(null),
                text,
                BodyStates.of(text, "", cut, false),
                Languages.of(null, text),
                null,
                links(),
                blocks,
                PageDetails.NONE);
    }

    private List<Block> blocks() {
        List<Block> found = new ArrayList<>();
        boolean fenced = false;
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            boolean fence =
                    syntax == Syntax.MARKDOWN && lines.group().stripLeading().startsWith("```");
            if (fenced || fence) {
                found.add(new Block(Block.Kind.CODE, lines.start(), lines.end()));
                fenced ^= fence;
            } else {
                addLine(lines.start(), lines.end(), found);
            }
        }
        return found;
    }

    private void addLine(int start, int end, List<Block> found) {
        int from = start;
        if (end - start > LONG_LINE) {
            Matcher headings =
                    INNER_HEADING.matcher(text).region(start, end).useTransparentBounds(true);
            while (headings.find()) {
                addTrimmed(from, headings.start(), found);
                from = headings.start();
            }
        }
        addTrimmed(from, end, found);
    }

    private void addTrimmed(int start, int end, List<Block> found) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            found.add(new Block(kind(text.substring(from, to), to), from, to));
        }
    }

    private Block.Kind kind(String line, int end) {
        if (line.startsWith(">")) {
            return Block.Kind.QUOTE;
        }
        if (line.length() <= LONG_LINE && TABLE_ROW.matcher(line).matches()) {
            return Block.Kind.TABLE_ROW;
        }
        if (line.length() <= LONG_LINE && LIST_ITEM.matcher(line).matches()) {
            return Block.Kind.LIST_ITEM;
        }
        boolean marked = line.matches("#{1,6} .{1," + LONGEST_HEADING * 2 + "}");
        boolean brief =
                syntax == Syntax.PLAIN
                        && line.length() <= LONGEST_HEADING
                        && Character.isLetterOrDigit(line.charAt(line.length() - 1))
                        && end < text.length();
        return marked || brief ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        int from = 0;
        Matcher marked = MARKDOWN_LINK.matcher(text);
        while (marked.find()) {
            bareLinks(from, marked.start(), links);
            addLink(marked.group(2), marked.start(1), marked.end(1), links);
            from = marked.end();
        }
        bareLinks(from, text.length(), links);
        return links;
    }

    private void bareLinks(int from, int to, List<Link> links) {
        Matcher bare = ADDRESS.matcher(text).region(from, to);
        while (bare.find()) {
            String address = bare.group().replaceFirst("[.,;:!?*_]+$", "");
            addLink(address, bare.start(), bare.start() + address.length(), links);
        }
    }

    private void addLink(String address, int start, int end, List<Link> links) {
        WebAddress.parse(address)
                .ifPresent(target ->
                        links.add(
                                new Link(
                                        text.substring(start, end),
                                        target.toString(),
                                        start,
                                        end)));
    }
}
