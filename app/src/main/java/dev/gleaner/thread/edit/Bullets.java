package dev.gleaner.thread.edit;

import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Piece;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Lines.Line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds a line of a list to a section, marked as the lines before it are, or a paragraph at the
 * section's end.
 */
final class Bullets {

    private static final Pattern MARK =
            Pattern.compile(
                    "(?<indent>[^\\S\r\n]*)(?<mark>[•◦▪‣⁃·*+-]|(?<number>\\d{1,3})(?<stop>[.)]))(?<gap>[^\\S\r\n]+)(?=\\S)");

    private Bullets() {}

    /** The section's text with one more bullet behind its last one, or at its end. */
    static String added(SectionedText file, Piece piece, String words) {
        List<Line> lines =
                Lines.of(file.text(), 0).stream()
                        .filter(line ->
                                line.start() >= piece.body() && line.end() <= piece.span().end())
                        .toList();
        int last = lastBullet(file.text(), lines);
        if (last < 0) {
            return paragraph(file, piece, (file.markdown() ? "- " : "  • ") + words);
        }
        int end = endOfBullet(file.text(), lines, last);
        return put(file, lines.get(end).end(), file.lineBreak() + prefix(file, lines) + words);
    }

    /** The text with one more bullet behind the one that starts on the line of a place. */
    static String addedBehind(SectionedText file, int place, String words) {
        String text = file.text();
        List<Line> lines = Lines.of(text, 0).stream().filter(line -> line.next() > place).toList();
        Matcher mark = MARK.matcher(lines.getFirst().of(text));
        if (!mark.lookingAt()) {
            return text;
        }
        int end = 0;
        for (int index = 1; index < lines.size(); index++) {
            String line = lines.get(index).of(text);
            boolean deeper = line.startsWith(mark.group("indent") + "  ");
            Matcher other = MARK.matcher(line);
            boolean goesOn = index == end + 1 && !line.isBlank() && (deeper || !other.lookingAt());
            if (!line.isBlank() && !goesOn && !(deeper && other.lookingAt())) {
                break;
            }
            end = line.isBlank() ? end : index;
        }
        return put(
                file,
                lines.get(end).end(),
                file.lineBreak() + prefix(file, lines.subList(0, 1)) + words);
    }

    /** The section's text with a paragraph at its end. */
    static String paragraph(SectionedText file, Piece piece, String words) {
        String text = file.text();
        String lineBreak = file.lineBreak();
        int end = Lines.trimmed(text, piece.span().start(), piece.span().end()).end();
        boolean last = piece.span().end() == text.length();
        boolean ended = end < text.length();
        return put(file, end, lineBreak.repeat(2) + words + (last && !ended ? lineBreak : ""));
    }

    private static String put(SectionedText file, int place, String words) {
        return file.text().substring(0, place) + words + file.text().substring(place);
    }

    private static int lastBullet(String text, List<Line> lines) {
        for (int index = lines.size() - 1; index >= 0; index--) {
            if (MARK.matcher(lines.get(index).of(text)).lookingAt()) {
                return index;
            }
        }
        return -1;
    }

    /** The last line of a bullet: lines below it, and paragraphs set deeper after blank ones. */
    private static int endOfBullet(String text, List<Line> lines, int bullet) {
        int end = bullet;
        for (int index = bullet + 1; index < lines.size(); index++) {
            if (lines.get(index).isBlank(text)) {
                continue;
            }
            boolean direct = index == end + 1;
            if (!direct && !lines.get(index).of(text).startsWith("  ")) {
                break;
            }
            end = index;
        }
        return end;
    }

    /** The mark of the last bullet that is indented least. */
    private static String prefix(SectionedText file, List<Line> lines) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (Line line : lines) {
            Matcher mark = MARK.matcher(line.of(file.text()));
            if (mark.lookingAt() && mark.group("indent").length() <= least) {
                least = mark.group("indent").length();
                String number = mark.group("number");
                best =
                        mark.group("indent")
                                + (number == null
                                        ? mark.group("mark")
                                        : Integer.parseInt(number) + 1 + mark.group("stop"))
                                + mark.group("gap");
            }
        }
        return best;
    }
}
