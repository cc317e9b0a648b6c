/**
 * Lists of subscriptions as OPML: read without losing an outline or an attribute, and written.
 *
 * <p>Pure. It may depend on {@code dev.gleaner.ingest.xml}, {@code dev.gleaner.ingest.extract} (the
 * decoding of bytes) and the JDK.
 */
@NullMarked
package dev.gleaner.ingest.opml;

import org.jspecify.annotations.NullMarked;
