package dev.gleaner.thread.edit;

import dev.gleaner.thread.file.SectionedText;
import dev.gleaner.thread.file.SectionedText.Known;
import dev.gleaner.thread.file.SectionedText.Piece;
import dev.gleaner.thread.wording.Lines;

import java.util.Optional;

/** Opens a section that a thread file does not have yet, where its kind belongs. */
final class NewSection {

    private NewSection() {}

    /** The text with the empty section in it, before the first section that belongs behind it. */
    static String in(SectionedText file, Known known) {
        String lineBreak = file.lineBreak();
        String heading = (file.markdown() ? "## " : "") + known.heading();
        Optional<Piece> behind =
                file.pieces().stream()
                        .filter(piece -> piece.level() == 2)
                        .filter(piece ->
                                Known.named(piece.heading())
                                        .filter(other -> other.compareTo(known) > 0)
                                        .isPresent())
                        .findFirst();
        if (behind.isPresent()) {
            int place = behind.get().span().start();
            return file.text().substring(0, place)
                    + heading
                    + lineBreak.repeat(2)
                    + file.text().substring(place);
        }
        return ended(file.text(), lineBreak) + heading + lineBreak;
    }

    /** The text with a blank line at its end. */
    static String ended(String text, String lineBreak) {
        int words = Lines.trimmed(text, 0, text.length()).end();
        long breaks =
                Lines.of(text, 0).stream()
                        .filter(line -> line.end() >= words && line.next() > line.end())
                        .count();
        return text + lineBreak.repeat((int) Math.max(0, 2 - breaks));
    }
}
