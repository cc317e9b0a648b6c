package dev.gleaner.ingest.cite;

import dev.gleaner.graph.Stance;

/**
 * How a sentence takes what it points to, and the words that tell.
 *
 * @param cue as written, in lower case; empty where nothing tells
 */
public record StanceReading(Stance stance, String cue) {

    static final StanceReading NONE = new StanceReading(Stance.MENTIONS, "");
}
