/**
 * How much a text has to do with what a thread is about.
 *
 * <p>Pure: the same text, thread and statistics give the same score, with its reasons. Depends on
 * nothing but the JDK.
 */
@NullMarked
package dev.gleaner.ingest.relevance;

import org.jspecify.annotations.NullMarked;
