package dev.gleaner.source;

import java.util.List;

/**
 * Channels that a person changed.
 *
 * @param done {@code paused}, {@code resumed}, {@code paced}, {@code removed} or {@code confirmed}
 * @param addresses of those that are otherwise than before; none when nothing was to be done
 */
public record SourceChanged(String source, String done, List<String> addresses) {

    public SourceChanged {
        addresses = List.copyOf(addresses);
    }

    /** What was done to whom, or why nothing was. */
    public String words() {
        if (!addresses.isEmpty()) {
            return done + " " + source;
        }
        return switch (done) {
            case "confirmed" -> "nothing is doubted of " + source;
            case "resumed" -> source + " is polled already";
            case "paced" -> source + " keeps this pace already";
            default -> source + " is " + done + " already";
        };
    }
}
