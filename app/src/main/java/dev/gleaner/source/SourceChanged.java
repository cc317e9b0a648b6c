package dev.gleaner.source;

import java.util.List;

/**
 * Channels that a person changed.
 *
 * @param done {@code paused}, {@code resumed}, {@code paced}, {@code removed} or {@code confirmed}
 */
public record SourceChanged(String source, String done, List<String> addresses) {

    public SourceChanged {
        addresses = List.copyOf(addresses);
    }
}
