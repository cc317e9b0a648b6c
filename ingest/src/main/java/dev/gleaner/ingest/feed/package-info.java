/**
 * RSS, Atom, JSON Feed: from bytes to entries.
 *
 * <p>Pure: no network, no clock. {@code feed.repair} makes a tree of whatever was sent, {@code
 * feed.date} reads dates; here stand what publishers mean by it and what is safe to show. Alone in
 * seeing Rome (and the JDOM tree it reads), with its sub-packages; sees Jsoup for HTML. It may
 * depend on {@code dev.gleaner.ingest.extract} (character sets, clean text) and {@code
 * dev.gleaner.ingest.url}.
 */
@NullMarked
package dev.gleaner.ingest.feed;

import org.jspecify.annotations.NullMarked;
