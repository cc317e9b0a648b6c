/**
 * What a page says about itself: title, authors, dates, addresses, rights.
 *
 * <p>May depend on Jsoup, {@code date} and {@code url}.
 */
@NullMarked
package dev.gleaner.ingest.extract.metadata;

import org.jspecify.annotations.NullMarked;
