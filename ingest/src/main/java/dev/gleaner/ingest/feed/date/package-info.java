/**
 * The dates of feeds, as people and programs write them, read strictly.
 *
 * <p>Pure, and depends on nothing.
 */
@NullMarked
package dev.gleaner.ingest.feed.date;

import org.jspecify.annotations.NullMarked;
