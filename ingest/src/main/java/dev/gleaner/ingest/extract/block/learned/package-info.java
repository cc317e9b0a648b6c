/**
 * What training left for reading pages, and how it is asked: a forest that votes on rows of
 * features, and lexicons that weigh words.
 *
 * <p>Depends on nothing but the JDK. Pure, and safe for all threads once read.
 */
@NullMarked
package dev.gleaner.ingest.extract.block.learned;

import org.jspecify.annotations.NullMarked;
