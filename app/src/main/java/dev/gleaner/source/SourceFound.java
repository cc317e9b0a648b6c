package dev.gleaner.source;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What an address can be followed as, the best first.
 *
 * @param asked as somebody wrote it
 */
public record SourceFound(String asked, List<Channel> channels) {

    public SourceFound {
        channels = List.copyOf(channels);
    }

    /**
     * A channel it could be.
     *
     * @param kind {@code feed}, {@code listing}, {@code mailbox} …
     * @param source what it would be called
     * @param items how many there are now
     * @param newest day of the newest; null when none is dated
     * @param headlines of the newest, at most three
     * @param how it was found, in words
     * @param there whether it is followed already
     * @param warning that its name looks like another's; null when it does not
     */
    public record Channel(
            String kind,
            String address,
            String source,
            String title,
            int items,
            @Nullable LocalDate newest,
            List<String> headlines,
            String how,
            boolean there,
            @Nullable String warning) {

        public Channel {
            headlines = List.copyOf(headlines);
        }
    }
}
