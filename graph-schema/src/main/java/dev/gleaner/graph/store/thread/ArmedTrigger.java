package dev.gleaner.graph.store.thread;

import dev.gleaner.graph.thread.Trigger;

import java.time.Instant;

/**
 * A trigger that stands, with its thread.
 *
 * @param title of the thread
 * @param since when it was armed
 */
public record ArmedTrigger(String slug, String title, Trigger trigger, Instant since) {}
