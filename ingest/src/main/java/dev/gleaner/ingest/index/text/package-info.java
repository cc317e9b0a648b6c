/**
 * How text becomes the terms of the index: cutting, joining, folding and stemming.
 *
 * <p>May depend on Lucene's analysis, ICU and the JDK.
 */
@NullMarked
package dev.gleaner.ingest.index.text;

import org.jspecify.annotations.NullMarked;
