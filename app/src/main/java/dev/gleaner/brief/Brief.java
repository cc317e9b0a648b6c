package dev.gleaner.brief;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.thread.draft.DraftFlag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A thread as a packet to write from, as of a time: the same time gives the same packet for ever.
 *
 * @param rules that computed the level
 * @param angle what the writer wrote about it, a paragraph each
 * @param holds what keeps the level from rising
 * @param quotes in the order of the works
 * @param unread direct evidence that no person is known to have read
 * @param drafts what is written from the thread already
 * @param works that can be cited, in the order of the thread
 */
public record Brief(
        String slug,
        String title,
        Instant asOf,
        String rules,
        String level,
        String because,
        List<String> holds,
        List<String> angle,
        List<Quote> quotes,
        List<Number> numbers,
        List<Difference> differences,
        List<Unread> unread,
        List<DraftPart> drafts,
        List<Work> works) {

    public Brief {
        holds = List.copyOf(holds);
        angle = List.copyOf(angle);
        quotes = List.copyOf(quotes);
        numbers = List.copyOf(numbers);
        differences = List.copyOf(differences);
        unread = List.copyOf(unread);
        drafts = List.copyOf(drafts);
        works = List.copyOf(works);
    }

    /**
     * A text that is being written already.
     *
     * @param standing how far it is, and with whom
     * @param since the day of its last change; null when nobody knows
     * @param flags what it stands on and is not as it was
     */
    public record DraftPart(
            String name, String standing, @Nullable LocalDate since, List<DraftFlag> flags) {

        public DraftPart {
            flags = List.copyOf(flags);
        }
    }

    /**
     * Words of a work.
     *
     * @param kind {@code forecast}, {@code goal} …, or {@code decided} where a person rests a
     *     decision on them
     * @param address that opens at the sentence; null when nobody gave one
     * @param key of the work
     * @param read whether a person read the work
     */
    public record Quote(
            String kind, String sentence, @Nullable String address, String key, boolean read) {}

    /**
     * Something that was measured.
     *
     * @param measuredBy who measured it; null when the text does not say
     * @param reportedBy who published the text
     */
    public record Number(
            String benchmark,
            String system,
            String value,
            @Nullable String protocol,
            @Nullable String measuredBy,
            String reportedBy,
            String sentence,
            @Nullable String address,
            String key,
            boolean read) {}

    /** Two numbers about the same thing that differ, or why they cannot be compared. */
    public record Difference(
            String relation,
            String reason,
            String benchmark,
            String system,
            String one,
            String oneKey,
            String other,
            String otherKey) {}

    /**
     * Evidence that nobody read.
     *
     * @param state how much of the text is here
     */
    public record Unread(
            String key,
            String title,
            String source,
            @Nullable DateInterval published,
            @Nullable String address,
            String state) {}

    /**
     * Something to cite.
     *
     * @param key unlike any other of the packet: {@code heron2026cycles}
     */
    public record Work(
            String key,
            String item,
            String title,
            @Nullable String author,
            String source,
            @Nullable DateInterval published,
            @Nullable String address) {}
}
