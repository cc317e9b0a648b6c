package dev.gleaner.thread.vault;

import dev.gleaner.graph.thread.FileSide;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The threads' own texts: the side of a vault that is not the writer's folder. */
public interface Shelf {

    /**
     * The text of a thread now.
     *
     * @param sides its other places
     */
    record Held(String slug, String text, List<FileSide> sides) {

        public Held {
            sides = List.copyOf(sides);
        }

        /** What is known of one other place. */
        Optional<FileSide> side(String place) {
            return sides.stream().filter(side -> side.place().equals(place)).findFirst();
        }
    }

    /** What came of handing a text in. */
    enum Taking {
        TAKEN,
        /** The thread has another text by now than the one that this one came from. */
        STALE
    }

    List<Held> all();

    Optional<Held> find(String slug);

    /**
     * Takes a text as the thread's new one, together with what is known of the place it is from.
     *
     * @param from the text it comes from; null for a thread that is new
     */
    Taking take(String slug, @Nullable String from, String text, FileSide side);

    /** Keeps what is known of a place. */
    void remember(FileSide side);

    /** The file does not lie there any more. */
    void forget(FileSide side);
}
