package dev.gleaner.thread.desk;

import dev.gleaner.thread.edit.FileVersion;
import dev.gleaner.thread.edit.SectionEdit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A thread's file as it was read.
 *
 * @param version to be named by whoever writes it: {@code 3f2a…}
 * @param text the whole file
 * @param headings in order
 * @param clashes texts of other places that contradict it
 */
public record FileRead(
        String slug, String version, String text, List<String> headings, List<ClashRow> clashes) {

    public FileRead {
        headings = List.copyOf(headings);
        clashes = List.copyOf(clashes);
    }

    /** The version of a file. */
    public static String versionOf(byte[] file) {
        return FileVersion.of(file).value();
    }

    /** The words of one section; none when there is none of that name, or several. */
    public Optional<String> section(String name) {
        return new SectionEdit(text).read(name);
    }

    /**
     * A text that contradicts the thread's.
     *
     * @param place where it lies; {@code import} for a file that was taken over by hand
     * @param version of that text
     * @param difference from the thread's text to that one, in few lines
     */
    public record ClashRow(
            String place, String version, Instant since, String text, List<String> difference) {

        public ClashRow {
            difference = List.copyOf(difference);
        }
    }
}
