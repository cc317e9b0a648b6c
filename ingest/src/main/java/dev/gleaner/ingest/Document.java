package dev.gleaner.ingest;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Source;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one work with what is known of it before it is read.
 *
 * @param bytes as they arrived; nobody writes to them
 * @param form how they are to be read
 * @param charset as the server declared it, null when it did not
 * @param address where they came from
 * @param carrier whose channel brought them
 * @param title as a feed or a file name tells; empty when nothing does
 * @param author as a feed tells; null when it does not
 * @param published as a feed tells; null when it does not
 */
record Document(
        byte[] bytes,
        Form form,
        @Nullable String charset,
        String address,
        Source carrier,
        String title,
        @Nullable String author,
        @Nullable DateInterval published) {

    /** How bytes are to be read. */
    enum Form {
        HTML,
        TEXT,
        MARKDOWN,
        /** What stands in for a text that is not here: an abstract. */
        ABSTRACT,
        PDF
    }
}
