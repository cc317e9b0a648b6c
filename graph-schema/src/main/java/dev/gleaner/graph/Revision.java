package dev.gleaner.graph;

import java.time.Instant;

/**
 * One fetched, hashed, immutable text of an item.
 *
 * @param id made from the item and the hash of the cleaned text
 * @param rawHash SHA-256 of the bytes as they arrived, in hexadecimal: their key in the archive
 * @param text the cleaned text; every offset of a passage counts UTF-16 units of it
 * @param body how much of the item it holds
 * @param language BCP 47 tag, {@code und} when unknown
 * @param fetchedAt when these bytes arrived first
 */
public record Revision(
        Id<Revision> id,
        Id<Item> item,
        String rawHash,
        String text,
        BodyState body,
        String language,
        Instant fetchedAt) {

    public static Revision of(
            Id<Item> item,
            String rawHash,
            String text,
            BodyState body,
            String language,
            Instant fetchedAt) {
        return new Revision(
                Id.of("revision", item.value(), text),
                item,
                rawHash,
                text,
                body,
                language,
                fetchedAt);
    }

    /** The passage of this text between two offsets. */
    public Passage passage(int start, int end) {
        return Passage.in(id, text, start, end);
    }
}
