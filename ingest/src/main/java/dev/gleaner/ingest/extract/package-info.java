/**
 * From the bytes of a page or a text file to an article: its text, blocks, links, and what it says about itself.
 *
 * <p>Pure: no network, no clock. Sees Jsoup (as {@code feed} does) and ICU. It may depend on {@code dev.gleaner.graph} and
 * {@code dev.gleaner.ingest.url}.
 */
@NullMarked
package dev.gleaner.ingest.extract;

import org.jspecify.annotations.NullMarked;
