/**
 * RSS and Atom: from bytes to entries.
 *
 * <p>Pure: no network, no clock. Alone in seeing Rome (and the JDOM tree it reads), behind a repair of its own; sees
 * Jsoup for what is no XML. It may depend on {@code dev.gleaner.ingest.extract} (character sets, clean text) and
 * {@code dev.gleaner.ingest.url}.
 */
@NullMarked
package dev.gleaner.ingest.feed;

import org.jspecify.annotations.NullMarked;
