package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileHistory.PastText;

import java.util.List;

/**
 * A text that a thread's file had.
 *
 * @param hand who wrote it, and through which door
 * @param state {@code holds}, {@code replaced}, or where a text lay that clashed
 * @param href gives it back, byte for byte
 */
record VersionRow(Moment since, String hand, String state, String size, String href) {

    /** So many are shown; {@code gleaner thread versions} lists the others. */
    static final int MOST = 20;

    /** Those of a history; none when it cannot be had. */
    static List<VersionRow> of(Answer<FileHistory> answer) {
        return answer instanceof Answer.Done<FileHistory>(FileHistory history)
                ? history.texts().stream().map(text -> of(history.slug(), text)).toList()
                : List.of();
    }

    private static VersionRow of(String slug, PastText text) {
        return new VersionRow(
                Moment.of(text.since()),
                Shown.text(text.hand()),
                state(text),
                Counted.of(text.bytes(), "byte"),
                Links.threadFile(slug, text.version()));
    }

    private static String state(PastText text) {
        if (text.place() != null) {
            return "clashed in " + Shown.text(text.place());
        }
        return text.until() == null ? "holds" : "replaced";
    }
}
