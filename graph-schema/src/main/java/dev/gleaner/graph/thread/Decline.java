package dev.gleaner.graph.thread;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;

import java.time.Instant;

/**
 * A person's word that an item does not belong to a thread: it is not proposed again. Attaching the
 * item later is allowed and does not delete the word.
 *
 * @param reason why, in her words; never blank
 */
public record Decline(
        Id<Decline> id,
        Id<StoryThread> thread,
        Id<Item> item,
        String reason,
        String by,
        Instant recordedAt) {

    public Decline {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a person's word needs a reason");
        }
    }

    /** One word of a person about an item of a thread; the same again is the same. */
    public static Decline of(
            Id<StoryThread> thread, Id<Item> item, String reason, String by, Instant recordedAt) {
        return new Decline(
                Id.of("decline", thread.value(), item.value(), by),
                thread,
                item,
                reason,
                by,
                recordedAt);
    }
}
