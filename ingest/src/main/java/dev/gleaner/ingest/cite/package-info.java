/**
 * What a text points to: addresses, identifiers, numbered issues, works by title, and whom it names
 * as the one who says something.
 *
 * <p>Pure. May depend on {@link dev.gleaner.graph}, {@code dev.gleaner.ingest.text} and {@code
 * dev.gleaner.ingest.name}.
 */
@NullMarked
package dev.gleaner.ingest.cite;

import org.jspecify.annotations.NullMarked;
