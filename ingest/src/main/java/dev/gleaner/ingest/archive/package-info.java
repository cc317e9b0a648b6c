/**
 * The raw bytes of everything that was fetched, kept once under their hash.
 *
 * <p>It may depend on the JDK alone.
 */
@NullMarked
package dev.gleaner.ingest.archive;

import org.jspecify.annotations.NullMarked;
