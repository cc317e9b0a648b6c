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
 */
public record Posting(String address, String type, Map<String, String> headers, byte[] body) {

    public Posting {
        headers = Map.copyOf(headers);
    }
}
