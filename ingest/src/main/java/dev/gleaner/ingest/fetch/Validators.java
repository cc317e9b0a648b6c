package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask "has it changed?" with, byte for byte as it came: never parsed, never repaired, never made
 * up.
 *
 * @param etag with its quotes and {@code W/}; null when the last full answer gave none
 * @param lastModified whatever stood there, a date or not; null when the last full answer gave none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Nothing to ask with: the next request is unconditional. */
    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 4_096;

    static Validators of(Headers headers) {
        return new Validators(bounded(headers.first("etag")), bounded(headers.first("last-modified")));
    }

    /** Whether there is anything to ask with. */
    public boolean isPresent() {
        return etag != null || lastModified != null;
    }

    /** These, with whatever a 304 replaced. */
    Validators updatedBy(Headers headers) {
        Validators given = of(headers);
        return new Validators(
                given.etag == null ? etag : given.etag, given.lastModified == null ? lastModified : given.lastModified);
    }

    private static @Nullable String bounded(@Nullable String value) {
        return value == null || value.isEmpty() || value.length() > LONGEST ? null : value;
    }
}
