package dev.gleaner.source;

import java.util.List;

/**
 * Channels that a person changed.
 *
 * @param done {@code paused}, {@code resumed}, {@code paced}, {@code removed} or {@code confirmed};
 *     of none, why nothing was to be done
 * @param addresses of those that are otherwise than before
 */
public record SourceChanged(String source, String done, List<String> addresses) {

    public SourceChanged {
        addresses = List.copyOf(addresses);
    }
}
