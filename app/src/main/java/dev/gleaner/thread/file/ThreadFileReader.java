package dev.gleaner.thread.file;

import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.Outline.Kind;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Wording;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a writer's thread file, as Markdown or as the text that a program rendered from it.
 *
 * <p>Input: UTF-8, at most {@value #MAX_BYTES} bytes, with or without flat front matter. A line
 * {@code # Title} or front matter says that it is Markdown; anything else is taken for rendered
 * text, whose headings are short lines between blank ones. Both give one {@link Outline}, and one
 * reader finds the meaning in it. Bad input gives {@link NotAThreadFile}; nothing that is read is
 * lost (see {@link ThreadFile}). Without state, safe for threads.
 */
public final class ThreadFileReader {

    /** A thread file is written by hand; a mebibyte is some 500 pages. */
    public static final int MAX_BYTES = 1 << 20;

    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+\\S");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    public ThreadFileReading read(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            return new NotAThreadFile(
                    "The file has "
                            + utf8.length
                            + " bytes; a thread file has at most "
                            + MAX_BYTES
                            + ".",
                    1,
                    "Check that this is the right file; move long material into items of its own.");
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(utf8))
                            .toString();
        } catch (CharacterCodingException notUtf8) {
            return new NotAThreadFile(
                    "The file is not UTF-8.",
                    lineOfFirstBadByte(utf8),
                    "Save it as UTF-8 and import it again.");
        }
        return read(text);
    }

    private static ThreadFileReading read(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new NotAThreadFile(
                    "The file holds a NUL character, which no text does.",
                    Lines.numberAt(text, nul),
                    "Check that this is a text file; remove the character if it is.");
        }
        Span words = Lines.trimmed(text, 0, text.length());
        if (words.start() == words.end()) {
            return new NotAThreadFile(
                    "The file is empty.", 1, "Write a title: a first line '# Title'.");
        }
        return isMarkdown(text) ? markdown(text) : rendered(text);
    }

    private static boolean isMarkdown(String text) {
        return FrontMatter.of(text, start(text)).isPresent()
                || MARKDOWN_HEADING.matcher(text).find();
    }

    private static ThreadFileReading markdown(String text) {
        Optional<FrontMatter> front = FrontMatter.of(text, start(text));
        List<Block> blocks = new ArrayList<>();
        front.ifPresent(each ->
                blocks.add(
                        new Block(
                                Kind.FRONT_MATTER, 0, new Wording.Builder().build(), each.span())));
        int from = front.map(FrontMatter::next).orElse(start(text));
        blocks.addAll(MarkdownOutline.of(text, from));
        Outline outline =
                new Outline(text, front.map(FrontMatter::values).orElse(Map.of()), blocks);
        Optional<ThreadFileReading> thread = OutlineReader.read(outline);
        return thread.isPresent()
                ? thread.get()
                : new NotAThreadFile(
                        "The file has no title.",
                        Lines.numberAt(text, from),
                        "Start it with a line '# Title', or put 'title:' into its front matter.");
    }

    private static ThreadFileReading rendered(String text) {
        Outline outline = new Outline(text, Map.of(), RenderedOutline.of(text));
        int firstLine = Lines.numberAt(text, outline.blocks().getFirst().span().start());
        if (!OutlineReader.hasKnownSection(outline)) {
            return new NotAThreadFile(
                    "The file has none of the sections of a thread: evidence, ripeness, notes, drafts.",
                    firstLine,
                    "Give it a line '# Title', or a heading 'Evidence' on a line of its own.");
        }
        Optional<ThreadFileReading> thread = OutlineReader.read(outline);
        return thread.isPresent()
                ? thread.get()
                : new NotAThreadFile(
                        "The file has no title.",
                        firstLine,
                        "Start it with its title on a line of its own, and a blank line after it.");
    }

    private static int start(String text) {
        return text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    private static int lineOfFirstBadByte(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        decoder.decode(input, CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int index = 0; index < input.position(); index++) {
            line += bytes[index] == '\n' ? 1 : 0;
        }
        return line;
    }
}
