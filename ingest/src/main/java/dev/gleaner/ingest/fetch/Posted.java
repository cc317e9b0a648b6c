package dev.gleaner.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What came of sending something. */
public sealed interface Posted {

    /** It was taken: a status from 200 to 299. */
    record Accepted(int status) implements Posted {}

    /**
     * A 429 or 503: the server asks for patience.
     *
     * @param after how long it asks for; null when it does not say in a readable way
     */
    record TryLater(int status, @Nullable Duration after) implements Posted {}

    /** Any other answer. */
    record Declined(int status, String detail) implements Posted {}

    /** There was no answer: our own rules or the network said no. */
    record Unsent(String detail) implements Posted {}
}
