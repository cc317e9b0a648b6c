package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.Outline.Kind;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Lines.Line;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outline of a thread file that was rendered to plain text, where headings have lost their
 * marks.
 *
 * <p>A heading is a short line between blank lines that does not end like a sentence; the first
 * line is the title, a section that we know is level 2, and any other heading inside the evidence
 * level 3.
 */
final class RenderedOutline {

    private static final Pattern BULLET =
            Pattern.compile("(\\s*)([•◦▪‣⁃·*+-]|\\d{1,3}[.)])\\s+(?=\\S)");
    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_TITLE = 200;
    private static final int SPACES_PER_LEVEL = 2;

    private final String text;
    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private boolean insideEvidence;

    private RenderedOutline(String text) {
        this.text = text;
        this.lines = Lines.of(text, 0);
    }

    static List<Block> of(String text) {
        RenderedOutline outline = new RenderedOutline(text);
        outline.read();
        return outline.blocks;
    }

    private void read() {
        int index = 0;
        while (index < lines.size()) {
            if (lines.get(index).isBlank(text)) {
                index++;
                continue;
            }
            int end = endOfBlock(index);
            add(lines.subList(index, end), end);
            index = end;
        }
    }

    /** A block runs to the next blank line or the next bullet. */
    private int endOfBlock(int first) {
        int end = first + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank(text)
                && !bullet(lines.get(end)).lookingAt()) {
            end++;
        }
        return end;
    }

    private void add(List<Line> block, int next) {
        Line first = block.getFirst();
        Span span = Lines.trimmed(text, first.start(), block.getLast().end());
        Matcher bullet = bullet(first);
        if (bullet.lookingAt()) {
            int level = 1 + bullet.group(1).length() / SPACES_PER_LEVEL;
            blocks.add(
                    new Block(
                            Kind.BULLET,
                            level,
                            wording(block, first.start() + bullet.end()),
                            span));
            return;
        }
        Wording wording = wording(block, span.start());
        int level = headingLevel(block, wording, next);
        if (level == 0) {
            blocks.add(new Block(Kind.PARAGRAPH, 0, wording, span));
            return;
        }
        blocks.add(new Block(Kind.HEADING, level, wording, span));
    }

    private int headingLevel(List<Line> block, Wording wording, int next) {
        boolean alone =
                block.size() == 1 && (next == lines.size() || lines.get(next).isBlank(text));
        if (blocks.isEmpty()) {
            return alone && wording.plain().length() <= LONGEST_TITLE ? 1 : 0;
        }
        String plain = wording.plain();
        if (!alone || plain.length() > LONGEST_HEADING || plain.matches(".*[.:;,!?\"]")) {
            return 0;
        }
        Section section = Section.named(plain);
        if (section != Section.UNKNOWN) {
            insideEvidence = section == Section.EVIDENCE;
            return 2;
        }
        return insideEvidence ? 3 : 2;
    }

    private Wording wording(List<Line> block, int from) {
        Wording.Builder wording = new Wording.Builder();
        for (Line line : block) {
            Span words = Lines.trimmed(text, Math.max(from, line.start()), line.end());
            wording.space(words.start());
            wording.run(words.of(text), words.start());
        }
        return wording.build();
    }

    private Matcher bullet(Line line) {
        return BULLET.matcher(line.of(text));
    }
}
