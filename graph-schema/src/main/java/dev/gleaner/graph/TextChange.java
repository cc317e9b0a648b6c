package dev.gleaner.graph;

import java.time.Instant;

/**
 * That the text behind an item was replaced by its publisher; both texts are kept.
 *
 * @param at when the new text arrived first
 * @param before SHA-256 of the bytes of the text in question
 * @param after SHA-256 of the bytes of the newest text
 * @param cited whether a thread had it as evidence by then
 * @param stillSaid whether the sentence in question is in the newest text, word for word; true
 *     where no sentence is in question
 */
public record TextChange(
        Instant at, String before, String after, boolean cited, boolean stillSaid) {

    /** {@code changed after citation}, in words for people. */
    public String words() {
        return (cited ? "changed after citation" : "changed since it was read")
                + (stillSaid ? "" : ", the newest text does not say so any more");
    }
}
