/**
 * Pages and sitemaps that list what a source published, for sources without a feed.
 *
 * <p>Pure. It may depend on {@code dev.gleaner.graph}, {@code dev.gleaner.ingest.extract} and
 * {@code dev.gleaner.ingest.url}; it sees Jsoup (selectors) and crawler-commons (sitemaps).
 */
@NullMarked
package dev.gleaner.ingest.listing;

import org.jspecify.annotations.NullMarked;
