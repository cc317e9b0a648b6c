package dev.gleaner.mailbox;

import java.time.Instant;

/**
 * How far we are with a mail server that is to tell what is new.
 *
 * @param on whether it tells
 * @param since when it began to, or ceased
 * @param problem why it does not; empty when it does, or when we are about to ask it
 */
public record Hearing(boolean on, Instant since, String problem) {}
