/**
 * Telling people and programs what changed: signed webhooks, Slack's format, a daily letter, each
 * out of an outbox that survives a crash.
 *
 * <p>May depend on the evidence model, {@code graph.store}, {@code notice}, the outgoing client in
 * {@code ingest.fetch}, and {@code ingest.mail}.
 */
@NullMarked
package dev.gleaner.delivery;

import org.jspecify.annotations.NullMarked;
