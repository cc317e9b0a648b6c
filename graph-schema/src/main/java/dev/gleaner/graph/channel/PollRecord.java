package dev.gleaner.graph.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * One poll of a channel, as its history shows it.
 *
 * @param at when it began
 * @param status the HTTP status; 0 when there was no answer, or none is needed
 * @param bytes of the body, decoded
 * @param itemsNew never seen before
 * @param itemsSame seen before
 * @param took from the first request to the last write, waiting for turns included
 * @param outcome {@code read}, {@code unchanged}, {@code wait}, {@code gone}, {@code refused} or
 *     {@code failed}; a refusal for our safety has its code behind it: {@code refused
 *     HOSTILE_ADDRESS}
 * @param detail in words; empty when there is nothing to say
 */
public record PollRecord(
        Instant at,
        int status,
        long bytes,
        int itemsNew,
        int itemsSame,
        Duration took,
        String outcome,
        String detail) {}
