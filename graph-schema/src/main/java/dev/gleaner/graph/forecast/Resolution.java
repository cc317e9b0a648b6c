package dev.gleaner.graph.forecast;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person said about the outcome of a forecast. The entries of a forecast are numbered from
 * 1, the last one stands, and none is ever changed: who revises or withdraws adds one.
 *
 * @param known the day on which the outcome became known; null when it is withdrawn
 * @param setAt when it was said, by the clock
 * @param proof the words it rests on; null when none were given
 */
public record Resolution(
        int number,
        Word word,
        @Nullable LocalDate known,
        String reason,
        String by,
        Instant setAt,
        @Nullable Proof proof) {

    /** What was said. */
    public enum Word {
        /** What the sentence says came about. */
        HAPPENED,
        /** It did not come about in time. */
        FAILED,
        /** Nobody can tell, or the question has lost its sense. */
        ANNULLED,
        /** The entry before stands no more, and nothing in its place. */
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Words of an item, as they stood in its text when the outcome was set.
     *
     * @param start of the words in that text, inclusive
     * @param end exclusive
     */
    public record Proof(Id<Item> item, String title, int start, int end, String quote) {

        public Proof {
            if (start < 0 || end - start != quote.length() || quote.isBlank()) {
                throw new IllegalArgumentException(
                        "a quote has words and their place, not '%s' at %d-%d"
                                .formatted(quote, start, end));
            }
        }
    }

    public Resolution {
        if (number < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + number);
        }
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a resolution has a person and a reason");
        }
        if ((word == Word.WITHDRAWN) != (known == null)) {
            throw new IllegalArgumentException(
                    "an outcome, and only an outcome, became known on a day: " + word);
        }
        if (word == Word.WITHDRAWN && proof != null) {
            throw new IllegalArgumentException("only an outcome rests on words");
        }
    }

    /** The entry that stands; empty when there is none, or the last one was withdrawn. */
    public static Optional<Resolution> standing(List<Resolution> entries) {
        return entries.isEmpty() || entries.getLast().word() == Word.WITHDRAWN
                ? Optional.empty()
                : Optional.of(entries.getLast());
    }
}
