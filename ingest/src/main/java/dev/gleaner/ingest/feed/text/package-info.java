/**
 * The texts of feeds: plain, HTML, markup as it stands, base64; made harmless, and their addresses
 * absolute.
 *
 * <p>Pure. Sees JDOM's tree and Jsoup. It may depend on {@code dev.gleaner.ingest.extract} (clean
 * text), {@code dev.gleaner.ingest.url} and {@code dev.gleaner.ingest.feed.repair}.
 */
@NullMarked
package dev.gleaner.ingest.feed.text;

import org.jspecify.annotations.NullMarked;
