package dev.gleaner.graph.notice;

import dev.gleaner.graph.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * That one notice goes to one receiver, and how far that is.
 *
 * @param receiver id of who gets it, made from the address, which may be a secret and is not kept
 * @param shown the receiver in words that give nothing away
 * @param attempts how often it was begun; counted before it is sent
 * @param nextTry not before this
 * @param outcome in words, of the last attempt; empty before the first
 * @param batch the letter it went into with others; null when it goes alone or has not gone
 * @param doneAt when it was told or given up; null while it is pending
 */
public record Delivery(
        Id<Delivery> id,
        Notice notice,
        String receiver,
        String shown,
        State state,
        int attempts,
        Instant nextTry,
        String outcome,
        @Nullable String batch,
        @Nullable Instant doneAt) {

    /** The same notice to the same receiver is the same delivery. */
    public static Id<Delivery> idOf(Id<Notice> notice, String receiver) {
        return Id.of("delivery", notice.value(), receiver);
    }

    /** How far it is. */
    public enum State {
        PENDING,
        /** The receiver said that it has it. */
        TOLD,
        /** Given up after too many attempts; a person can begin again. */
        DEAD;

        /** The word in JSON and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
