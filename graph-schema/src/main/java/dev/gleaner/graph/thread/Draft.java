package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A text being written from a thread, and how far it is.
 *
 * @param name file name or title, as written
 * @param date the day it is dated with; null when undated
 * @param note the writer's words about it
 * @param reviewer who reviews it; empty when nobody is named
 * @param since the day of its last change, as stated, else as recorded; null when nobody knows
 * @param anchors the sentences that a person said it stands on
 */
public record Draft(
        Id<Draft> id,
        Id<StoryThread> thread,
        String name,
        @Nullable LocalDate date,
        String note,
        State state,
        String reviewer,
        @Nullable LocalDate since,
        List<Anchor> anchors) {

    public Draft {
        anchors = List.copyOf(anchors);
    }

    /** How far it is. */
    public enum State {
        PLANNED,
        /** Being written; what a draft is when nothing else is said of it. */
        DRAFTING,
        AWAITING_REVIEW,
        PUBLISHED,
        /** It will not be written. */
        DROPPED;

        /** The word on pages, in JSON and on the command line: {@code awaiting review}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether somebody still has to do something about it. */
        public boolean isOpen() {
            return this == PLANNED || this == DRAFTING || this == AWAITING_REVIEW;
        }

        /** Whether there is a text, or was one. */
        public boolean isWritten() {
            return this == DRAFTING || this == AWAITING_REVIEW || this == PUBLISHED;
        }
    }

    /** Words of an item that a draft stands on. */
    public record Anchor(Id<Item> item, String quote) {

        public Anchor {
            if (quote.isBlank()) {
                throw new IllegalArgumentException("an anchor quotes words of " + item.value());
            }
        }
    }

    /** A draft of which nothing is known but that it is there. */
    public static Draft of(
            Id<StoryThread> thread, String name, @Nullable LocalDate date, String note) {
        return new Draft(
                idOf(thread, name), thread, name, date, note, State.DRAFTING, "", date, List.of());
    }

    /** The same name in the same thread is the same draft. */
    public static Id<Draft> idOf(Id<StoryThread> thread, String name) {
        return Id.of("draft", thread.value(), name);
    }

    /** The same draft, as far as somebody says that it is from a day on. */
    public Draft standing(State now, String reviewedBy, @Nullable LocalDate from) {
        return new Draft(id, thread, name, date, note, now, reviewedBy, from, anchors);
    }

    /** The same draft on other sentences. */
    public Draft on(List<Anchor> sentences) {
        return new Draft(id, thread, name, date, note, state, reviewer, since, sentences);
    }

    /** How far it is, and with whom: {@code awaiting review by Alex}. */
    public String standing() {
        return state.word()
                + (reviewer.isEmpty()
                        ? ""
                        : (state == State.AWAITING_REVIEW ? " by " : ", reviewed by ") + reviewer);
    }
}
