package dev.gleaner.ingest.discover;

import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.fetch.Fetch;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A channel that an address could be, with what can be seen of it before it is followed.
 *
 * @param address of the channel, which need not be the address asked for
 * @param title what it calls itself; empty when it does not
 * @param items how many there are now
 * @param newest day of the newest; null when none is dated
 * @param headlines titles of the newest, at most three
 * @param how it was found, in words
 * @param answer what the address answered, so that the first poll need not ask again; null when it
 *     was not asked
 */
public record Candidate(
        Channel.Kind kind,
        String address,
        String title,
        int items,
        @Nullable LocalDate newest,
        List<String> headlines,
        String how,
        Fetch.@Nullable Fetched answer) {

    public Candidate {
        headlines = List.copyOf(headlines);
    }
}
