package dev.gleaner.operation;

import java.util.Optional;

/**
 * The answers to requests that came with a key of their own, for a day: whoever is not sure that a
 * request arrived sends it again under its key, and it is done once.
 */
public interface KeptAnswers {

    /**
     * An answer as it was sent.
     *
     * @param print of the request; another request has another one
     * @param type media type of the body
     * @param tag entity tag; empty when it had none
     */
    record Kept(String print, int status, String type, String tag, byte[] body) {}

    Optional<Kept> find(String key);

    void keep(String key, Kept answer);
}
