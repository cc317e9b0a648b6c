package dev.gleaner.web;

import dev.gleaner.operation.Answer;
import dev.gleaner.thread.desk.FileRead;

import java.util.List;

/**
 * A text that contradicts a thread's own.
 *
 * @param place where it lies, in words
 * @param difference from the thread's text to that one, line by line
 * @param texts where both whole texts are
 */
record ClashLine(String place, Moment since, String difference, List<Gauge.ItemLink> texts) {

    ClashLine {
        texts = List.copyOf(texts);
    }

    /** The clashes of a thread's file; none of a thread that has no file. */
    static List<ClashLine> of(Answer<FileRead> file) {
        return file instanceof Answer.Done<FileRead>(FileRead read)
                ? read.clashes().stream().map(clash -> of(read, clash)).toList()
                : List.of();
    }

    private static ClashLine of(FileRead file, FileRead.ClashRow clash) {
        return new ClashLine(
                clash.place().equals("import")
                        ? "a file that was taken over by hand"
                        : "the file " + Shown.text(clash.place()),
                Moment.of(clash.since()),
                String.join("\n", clash.difference().stream().map(Shown::text).toList()),
                List.of(
                        new Gauge.ItemLink(Links.threadFile(file.slug(), ""), "the thread’s text"),
                        new Gauge.ItemLink(
                                Links.threadFile(file.slug(), clash.version()), "the other text")));
    }
}
