package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a person said about a thread (an override, in the words of the design; the JDK has that name
 * already): a level of her own, or that it rests. It stands beside the computed level and outlives
 * every recomputation until it expires or she says otherwise.
 *
 * @param level the level she asserts; null for a word that names none
 * @param reason why, in her words; never blank
 * @param until the last day it holds; null when it has no end
 * @param items what she connects, two or more with {@code CONNECT}, else none
 */
public record ThreadOverride(
        Id<ThreadOverride> id,
        Id<StoryThread> thread,
        Word word,
        @Nullable Level level,
        String reason,
        String by,
        Instant recordedAt,
        @Nullable LocalDate until,
        List<Id<Item>> items) {

    /** What a person can say. */
    public enum Word {
        /** It is as ripe as this. */
        LEVEL,
        /** It waits, for an embargo or a reason of her own. */
        PARK,
        /** It will not be written. */
        SPIKE,
        /** It was written and is out. */
        PUBLISH,
        /** Somebody looked for evidence against it. */
        COUNTER_EVIDENCE,
        /** She sees a connection between items that nobody else framed. */
        CONNECT,
        /** Whatever she said before holds no longer. */
        WITHDRAW;

        /** The word on pages, in JSON and on the command line: {@code counter-evidence}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ThreadOverride {
        if ((word == Word.LEVEL) != (level != null)) {
            throw new IllegalArgumentException("a level goes with LEVEL and nothing else: " + word);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a person's word needs a reason");
        }
        items = List.copyOf(items);
        if (word == Word.CONNECT ? items.size() < 2 : !items.isEmpty()) {
            throw new IllegalArgumentException(
                    "two items or more go with CONNECT, and none otherwise: " + word + items);
        }
    }

    public static ThreadOverride of(
            Id<StoryThread> thread,
            Word word,
            @Nullable Level level,
            String reason,
            String by,
            Instant recordedAt,
            @Nullable LocalDate until) {
        return new ThreadOverride(
                Id.of("override", thread.value(), word.name(), by, recordedAt.toString()),
                thread,
                word,
                level,
                reason,
                by,
                recordedAt,
                until,
                List.of());
    }

    /** That a person sees a connection between items. */
    public static ThreadOverride connecting(
            Id<StoryThread> thread,
            List<Id<Item>> items,
            String text,
            String by,
            Instant recordedAt) {
        return new ThreadOverride(
                Id.of("override", thread.value(), Word.CONNECT.name(), by, recordedAt.toString()),
                thread,
                Word.CONNECT,
                null,
                text,
                by,
                recordedAt,
                null,
                items);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
