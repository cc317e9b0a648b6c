package dev.gleaner.graph.channel;

import java.time.Instant;

/**
 * A reason to ask whether a channel is still in the hands it was in when a person chose it. It ends
 * when a person confirms the channel, or when the channel is as it was.
 *
 * @param since the first answer that gave it
 * @param words what has changed, for people
 */
public record Doubt(Instant since, String words) {

    public Doubt {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a doubt says what has changed");
        }
    }
}
