package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.Outline.Kind;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Wording;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a Markdown file.
 *
 * <p>The tree of the parser is flattened into its leaf blocks. A block's span runs from its own
 * first line to the next block's, so that fences, rules and link definitions fall to a block and no
 * line is lost. The tree is walked without recursion: its depth is up to whoever wrote the file.
 */
final class MarkdownOutline {

    /** Deeper nesting is read as text; no person indents further than this. */
    private static final int DEEPEST_NESTING = 100;

    private static final Parser PARSER =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEEPEST_NESTING)
                    .maxInlineNesting(DEEPEST_NESTING)
                    .build();

    private final String text;
    private final int from;
    private final List<Leaf> leaves = new ArrayList<>();

    private MarkdownOutline(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /** A block that holds no other block. */
    private record Leaf(Kind kind, int level, int start, List<Node> nodes) {}

    /** The blocks of everything from {@code from} on. */
    static List<Block> of(String text, int from) {
        MarkdownOutline outline = new MarkdownOutline(text, from);
        Node document = PARSER.parse(text.substring(from));
        outline.collect(document);
        return outline.blocks();
    }

    private void collect(Node document) {
        int depth = 0;
        Node node = document.getFirstChild();
        while (node != null) {
            depth += node instanceof ListItem ? 1 : 0;
            Node below = isLeaf(node) ? null : node.getFirstChild();
            if (below != null) {
                node = below;
                continue;
            }
            add(node, depth);
            while (node != null && node.getNext() == null) {
                depth -= node instanceof ListItem ? 1 : 0;
                node = node.getParent();
            }
            if (node != null) {
                depth -= node instanceof ListItem ? 1 : 0;
                node = node.getNext();
            }
        }
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Paragraph || node instanceof Heading;
    }

    private void add(Node node, int depth) {
        if (node.getSourceSpans().isEmpty()) {
            return;
        }
        int start = startOfLine(node);
        if (node instanceof Paragraph && isLaterParagraphOfBullet(node)) {
            leaves.getLast().nodes().add(node);
            return;
        }
        if (!leaves.isEmpty() && leaves.getLast().start() == start) {
            return;
        }
        List<Node> nodes = new ArrayList<>(List.of(node));
        if (node instanceof Heading heading) {
            leaves.add(new Leaf(Kind.HEADING, heading.getLevel(), start, nodes));
        } else if (node.getParent() instanceof ListItem && node.getPrevious() == null
                || node instanceof ListItem) {
            leaves.add(new Leaf(Kind.BULLET, depth, start, nodes));
        } else {
            leaves.add(
                    new Leaf(
                            node instanceof Paragraph ? Kind.PARAGRAPH : Kind.OTHER,
                            0,
                            start,
                            nodes));
        }
    }

    private boolean isLaterParagraphOfBullet(Node paragraph) {
        return paragraph.getParent() instanceof ListItem
                && paragraph.getPrevious() instanceof Paragraph
                && !leaves.isEmpty()
                && leaves.getLast().nodes().contains(paragraph.getPrevious());
    }

    /** A bullet's mark or a quote's stands on the same line before the block. */
    private int startOfLine(Node node) {
        int place = from + node.getSourceSpans().getFirst().getInputIndex();
        while (place > from && text.charAt(place - 1) != '\n' && text.charAt(place - 1) != '\r') {
            place--;
        }
        return place;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int start = from;
        if (!leaves.isEmpty()) {
            addUnparsed(blocks, leaves.getFirst().start());
            start = leaves.getFirst().start();
        }
        for (int index = 0; index < leaves.size(); index++) {
            Leaf leaf = leaves.get(index);
            int end = index + 1 < leaves.size() ? leaves.get(index + 1).start() : text.length();
            Span span = Lines.trimmed(text, start, end);
            blocks.add(new Block(leaf.kind(), leaf.level(), wording(leaf, span), span));
            start = end;
        }
        if (leaves.isEmpty()) {
            addUnparsed(blocks, text.length());
        }
        return blocks;
    }

    /** Lines that gave no node, such as a link definition on its own. */
    private void addUnparsed(List<Block> blocks, int end) {
        Span span = Lines.trimmed(text, from, end);
        if (span.start() < span.end()) {
            blocks.add(new Block(Kind.OTHER, 0, written(span), span));
        }
    }

    private Wording wording(Leaf leaf, Span span) {
        if (leaf.kind() == Kind.OTHER) {
            return written(span);
        }
        Wording.Builder wording = new Wording.Builder();
        for (Node node : leaf.nodes()) {
            wording.space(span.start());
            append(node, wording);
        }
        return wording.build();
    }

    private Wording written(Span span) {
        Wording.Builder wording = new Wording.Builder();
        wording.run(span.of(text), span.start());
        return wording.build();
    }

    private void append(Node block, Wording.Builder wording) {
        List<Integer> openLinks = new ArrayList<>();
        Node node = block.getFirstChild();
        while (node != null) {
            if (node instanceof Link) {
                openLinks.add(wording.length());
            }
            appendCharacters(node, wording);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            close(node, wording, openLinks);
            while (node != null && node != block && node.getNext() == null) {
                node = node.getParent();
                if (node != null && node != block) {
                    close(node, wording, openLinks);
                }
            }
            node = node == null || node == block ? null : node.getNext();
        }
    }

    private static void close(Node node, Wording.Builder wording, List<Integer> openLinks) {
        if (node instanceof Link link) {
            wording.link(openLinks.removeLast(), link.getDestination());
        }
    }

    private void appendCharacters(Node node, Wording.Builder wording) {
        switch (node) {
            case Text words -> appendText(words.getLiteral(), words, wording);
            case Code code -> appendText(code.getLiteral(), code, wording);
            case SoftLineBreak line -> wording.space(placeOf(line));
            case HardLineBreak line -> wording.space(placeOf(line));
            case HtmlInline tag -> wording.space(placeOf(tag));
            case Image image -> wording.space(placeOf(image));
            default -> {}
        }
    }

    private void appendText(String literal, Node node, Wording.Builder wording) {
        SourceSpan only = onlySpan(node);
        if (only != null) {
            // A code span starts with its backticks, an escape with its backslash.
            int place = from + only.getInputIndex();
            int shift = text.substring(place, place + only.getLength()).indexOf(literal);
            if (shift >= 0) {
                wording.run(literal, place + shift);
                return;
            }
        }
        wording.from(literal, placeOf(node));
    }

    private static @Nullable SourceSpan onlySpan(Node node) {
        return node.getSourceSpans().size() == 1 ? node.getSourceSpans().getFirst() : null;
    }

    private int placeOf(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return from + each.getSourceSpans().getFirst().getInputIndex();
            }
        }
        return from;
    }
}
