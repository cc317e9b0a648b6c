/**
 * Benchmarks over time: all results of an instrument, who set the record when, how fast it doubles,
 * and which results disagree. Pure: lists in, lists out.
 *
 * <p>May depend on {@code claim}'s and {@code same}'s records and the graph's values; knows no
 * store, Spring or clock.
 */
@NullMarked
package dev.gleaner.benchmark;

import org.jspecify.annotations.NullMarked;
