package dev.gleaner.thread.edit;

import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Known;
import dev.gleaner.thread.file.SectionedText.Piece;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Replaces the words of one section: those between its heading and the next heading that is not
 * below it. The blank lines around them stay, like every other byte.
 */
public final class SectionEdit {

    private final SectionedText file;

    public SectionEdit(String text) {
        this.file = SectionedText.of(text);
    }

    /** The words of a section, without the blank lines around them; none when it is not there. */
    public Optional<String> read(String name) {
        List<Piece> found = file.named(name);
        return found.size() == 1
                ? Optional.of(words(found.getFirst()).of(file.text()))
                : Optional.empty();
    }

    /** The headings there are, in order. */
    public List<String> headings() {
        return file.pieces().stream()
                .filter(piece -> piece.level() > 0)
                .map(Piece::heading)
                .toList();
    }

    /** Replaces a section's words; a known section that is not there yet is opened. */
    public Edit replace(String name, String words) {
        int nul = words.indexOf('\0');
        if (nul >= 0) {
            return new Edit.Refused(
                    "line "
                            + Lines.numberAt(words, nul)
                            + " of the new words holds a NUL character",
                    "remove it");
        }
        List<Piece> found = file.named(name);
        if (found.size() > 1) {
            return new Edit.Refused(
                    "'" + name + "' is the heading of several sections, on lines " + lines(found),
                    "give all but one of them another heading first");
        }
        if (!found.isEmpty()) {
            return replace(found.getFirst(), words);
        }
        Optional<Known> known = Known.named(name);
        if (known.isEmpty()) {
            return new Edit.Refused(
                    "the file has no section '" + name + "'",
                    "its headings are: " + String.join("; ", headings()));
        }
        SectionedText opened = SectionedText.of(NewSection.in(file, known.get()));
        List<Piece> there = opened.of(known.get());
        return there.size() == 1
                ? new SectionEdit(opened.text()).replace(there.getFirst(), words)
                : new Edit.Refused(
                        "no section '" + known.get().heading() + "' can be opened in this file",
                        "write its heading into the file by hand");
    }

    private Edit replace(Piece piece, String words) {
        Span old = words(piece);
        String put = adapted(words);
        if (unbroken(old.of(file.text())).equals(unbroken(put))) {
            return new Edit.Changed(file.text());
        }
        String text = file.text();
        if (old.start() == old.end() && !put.isEmpty()) {
            String before = text.substring(piece.span().start(), old.start());
            boolean headingEnds = before.endsWith("\n") || before.endsWith("\r");
            put = file.lineBreak().repeat(headingEnds ? 1 : 2) + put + file.lineBreak();
        }
        String changed = text.substring(0, old.start()) + put + text.substring(old.end());
        return checked(piece, changed, old.start(), put.length());
    }

    /** From the start of the first line that is not blank to the end of the last words. */
    private Span words(Piece piece) {
        String text = file.text();
        Span words = Lines.trimmed(text, piece.body(), file.whole(piece).end());
        if (words.start() == words.end()) {
            return new Span(piece.body(), piece.body());
        }
        int start = words.start();
        while (start > piece.body() && "\r\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return new Span(start, words.end());
    }

    private String adapted(String words) {
        return words.replaceFirst("\\A(?:[^\\S\r\n]*(?:\r\n|\r|\n))+", "")
                .stripTrailing()
                .replaceAll("\r\n|\r|\n", file.lineBreak());
    }

    private static String unbroken(String words) {
        return words.replaceAll("\r\n|\r|\n", "\n");
    }

    /** New words may open a section or swallow the next one; neither is what was meant. */
    private Edit checked(Piece piece, String changed, int start, int length) {
        SectionedText after = SectionedText.of(changed);
        int first = file.pieces().indexOf(piece);
        int behind =
                (int)
                        file.pieces().stream()
                                .filter(each -> each.span().start() >= file.whole(piece).end())
                                .filter(each -> each.level() > 0)
                                .count();
        List<Piece> pieces = after.pieces();
        for (int index = first + 1; index < pieces.size() - behind; index++) {
            Piece inside = pieces.get(index);
            if (inside.level() <= piece.level()) {
                return new Edit.Refused(
                        "line "
                                + (Lines.numberAt(changed, inside.span().start())
                                        - Lines.numberAt(changed, start)
                                        + 1)
                                + " of the new words, '"
                                + inside.heading()
                                + "', would open a section of its own",
                        "end it with a full stop or set it deeper; edit one section at a time");
            }
        }
        boolean same = pieces.size() >= first + 1 + behind;
        for (int index = 0; same && index < behind; index++) {
            Piece old = file.pieces().get(file.pieces().size() - 1 - index);
            Piece now = pieces.get(pieces.size() - 1 - index);
            same =
                    old.heading().equals(now.heading())
                            && old.level() == now.level()
                            && now.span().start() >= start + length;
        }
        return same
                ? new Edit.Changed(changed)
                : new Edit.Refused(
                        "the new words would swallow the section behind '" + piece.heading() + "'",
                        "close what they open: a fence of ``` or a comment <!--");
    }

    private String lines(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> Integer.toString(Lines.numberAt(file.text(), piece.span().start())))
                .collect(Collectors.joining(", "));
    }
}
