package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Another place where a thread's file lies, and what both sides had in common last.
 *
 * @param place where; {@code import} for files that are taken over by hand
 * @param common the last text of that place that the thread has taken in
 * @param writing a text that is being written there; null when nothing is under way
 * @param clash a text of that place that could not be taken in; null when there is none
 */
public record FileSide(
        Id<StoryThread> thread,
        String place,
        String common,
        @Nullable String writing,
        @Nullable Clash clash) {

    /** The place of files that are taken over by hand. */
    public static final String IMPORT = "import";

    public FileSide {
        if (place.isBlank()) {
            throw new IllegalArgumentException("a place has a name");
        }
    }

    /**
     * A text that contradicts what the thread's file has become since.
     *
     * @param text the other text, whole
     * @param since when it was found
     */
    public record Clash(String text, Instant since) {}

    /** Both sides have this text, or the thread has taken it in. */
    public static FileSide inStep(Id<StoryThread> thread, String place, String common) {
        return new FileSide(thread, place, common, null, null);
    }

    public FileSide writing(String text) {
        return new FileSide(thread, place, common, text, clash);
    }

    /** The same with a text that clashes; a clash that is known keeps its time. */
    public FileSide clashing(String text, Instant at) {
        Instant since = clash != null && clash.text().equals(text) ? clash.since() : at;
        return new FileSide(thread, place, common, writing, new Clash(text, since));
    }

    public Id<FileSide> id() {
        return Id.of("fileside", thread.value(), place);
    }
}
