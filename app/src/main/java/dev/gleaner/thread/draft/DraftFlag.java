package dev.gleaner.thread.draft;

import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * That something a draft stands on is not as it was when the draft was written.
 *
 * @param id made from the change itself, so that the same change is the same flag
 * @param draft name of the draft
 * @param item id of what it stands on
 * @param said the sentence as it was; empty where the whole work is meant
 * @param now what is said instead, or against it; empty where nothing is
 * @param by who says so now
 * @param where id of the item that says so; null when it is a person
 * @param at when it came to be known
 */
public record DraftFlag(
        String id,
        String draft,
        Kind kind,
        String item,
        String title,
        String said,
        String now,
        String by,
        @Nullable String where,
        Instant at) {

    /** What became of it. */
    public enum Kind {
        /** Its own voice, or a person here, takes it back. */
        CORRECTED,
        /** Another voice says otherwise. */
        DISPUTED,
        /** The newest text says it in other words. */
        CHANGED,
        /** The newest text does not say it any more. */
        GONE;

        /** The word on pages, in JSON and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DraftFlag of(
            String draft,
            Kind kind,
            String item,
            String title,
            String said,
            String now,
            String by,
            @Nullable String where,
            Instant at) {
        String id = Id.of("draftflag", draft, kind.name(), item, said, now).value();
        return new DraftFlag(id, draft, kind, item, title, said, now, by, where, at);
    }

    /** One line: {@code changed on 2026-05-14: “Cycles” (Heron Lab)}. */
    public String words() {
        return kind.word()
                + " on "
                + at.atZone(ZoneOffset.UTC).toLocalDate()
                + (kind == Kind.CORRECTED || kind == Kind.DISPUTED ? " by " + by : "")
                + ": “"
                + title
                + "”";
    }
}
