package dev.gleaner.thread.desk;

import dev.gleaner.graph.thread.Level;
import dev.gleaner.thread.edit.Addition;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A line to add to a thread's file.
 *
 * @param text the words; of a draft, its file or title
 * @param level what a trigger promotes to; null for ripe
 * @param note what is said about a draft; null for nothing
 */
public record FileLine(Kind kind, String text, @Nullable Level level, @Nullable String note) {

    /** Where it goes. */
    public enum Kind {
        WATCH,
        TRIGGER,
        NOTE,
        DRAFT
    }

    /** The same as what is added on a day. */
    Addition on(LocalDate day) {
        return switch (kind) {
            case WATCH -> new Addition.Watch(text);
            case NOTE -> new Addition.Note(day, text);
            case TRIGGER -> new Addition.Trigger(level == null ? Level.RIPE : level, text);
            case DRAFT -> new Addition.Draft(day, text, note == null ? "" : note);
        };
    }
}
