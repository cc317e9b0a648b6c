package dev.gleaner.thread.lint;

import java.util.List;

/**
 * One place where a thread file contradicts itself.
 *
 * @param rule which rule found it, for example {@code count-in-prose}
 * @param line of the quote, from 1
 * @param quote the words concerned, as written
 * @param message one sentence: what contradicts what
 * @param also the other places that belong to it
 */
public record Finding(String rule, int line, String quote, String message, List<Place> also) {

    public Finding {
        if (line < 1 || quote.isBlank()) {
            throw new IllegalArgumentException(
                    "a finding quotes words on a line from 1, not '" + quote + "' on " + line);
        }
        also = List.copyOf(also);
    }

    /** Words and the line they stand on. */
    public record Place(int line, String quote) {}
}
