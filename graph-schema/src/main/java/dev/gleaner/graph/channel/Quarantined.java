package dev.gleaner.graph.channel;

import java.time.Instant;

/**
 * A document that broke the reader three times and is not read any more.
 *
 * @param id of this entry
 * @param address where the document came from
 * @param rawHash of its bytes
 * @param code why, for example {@code HOSTILE_CRASH}
 * @param detail in words
 * @param parser version of the reader it broke
 * @param sampleHash of its first 64 KiB in the archive; empty when the room for samples is used up
 * @param sampleBytes their number
 */
public record Quarantined(
        String id,
        Instant at,
        String address,
        String rawHash,
        String code,
        String detail,
        String parser,
        String sampleHash,
        int sampleBytes) {}
