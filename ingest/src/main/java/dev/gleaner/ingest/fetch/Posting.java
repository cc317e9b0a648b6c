package dev.gleaner.ingest.fetch;

import java.util.Map;

/**
 * Something to send.
 *
 * @param address as a person wrote it; anything that is no public web address is refused, not
 *     thrown
 * @param type its media type
 * @param headers further ones, by name
 * @param body nobody writes to it
 * @param moves whether it goes along when the receiver says with a 307 or 308 that it lives
 *     elsewhere; else that is an answer like any other
 */
public record Posting(
        String address, String type, Map<String, String> headers, byte[] body, boolean moves) {

    public Posting {
        headers = Map.copyOf(headers);
    }

    /** Something meant for this address and for no other. */
    public static Posting to(
            String address, String type, Map<String, String> headers, byte[] body) {
        return new Posting(address, type, headers, body, false);
    }

    /** The same, going along to where the receiver has moved. */
    public Posting moving() {
        return new Posting(address, type, headers, body, true);
    }
}
