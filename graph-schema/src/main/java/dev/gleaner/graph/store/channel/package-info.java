/**
 * What is polled: channels with their due times, leases, histories and quarantine, and what one
 * poll brought, written in one transaction.
 *
 * <p>Each class holds the statements of one concern, as text blocks beside the method that runs
 * them, so that anyone can paste them into a browser. May depend on the evidence model, {@code
 * store.item}, {@code store.row} and the driver.
 */
@NullMarked
package dev.gleaner.graph.store.channel;

import org.jspecify.annotations.NullMarked;
