package dev.gleaner.operation;

import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.FileLine;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.Resolution;
import dev.gleaner.thread.desk.VaultReport;

/**
 * What can be done with the files of threads; part of {@link Operations}, under the same rules.
 *
 * <p>Whoever changes a file names the version that she read. A change from another version is
 * declined with what changed since, and nothing is written.
 */
public interface FileOperations {

    /** In the place of a version: join with whatever is there, and keep both if that fails. */
    String JOIN = "*";

    /** A thread's file with its version, and what clashes with it. */
    Answer<FileRead> read(String slug);

    /**
     * What a thread's file was, and what clashed with it.
     *
     * @param limit at most so many texts, the newest first; 1 to {@link FileHistory#MOST}
     */
    Answer<FileHistory> history(String slug, int limit);

    /** A text of the history, byte for byte. */
    Answer<byte[]> past(String slug, String version);

    /** Replaces the words of one section; every byte outside it stays. */
    Answer<FileRead> replace(String slug, SectionRequest request, String version);

    /** Adds a line where it belongs. */
    Answer<FileRead> add(String slug, FileLine request, String version);

    /** Opens a thread that has nothing but a title. */
    Answer<FileRead> create(String title);

    /** Ends a clash as a person decided. */
    Answer<FileRead> resolve(String slug, Resolution resolution, String version);

    /**
     * Brings a folder of thread files and the threads to the same text.
     *
     * @param folder its path; empty for the one that the settings name
     */
    Answer<VaultReport> sync(String folder);
}
