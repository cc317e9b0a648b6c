/**
 * What sort of statement a sentence is, and whether public evidence could decide it.
 *
 * <p>Pure: features a person can read, weights in a file beside the classes. May depend on {@code
 * dev.gleaner.ingest.text} and {@code dev.gleaner.ingest.name}.
 */
@NullMarked
package dev.gleaner.ingest.read.claim;

import org.jspecify.annotations.NullMarked;
