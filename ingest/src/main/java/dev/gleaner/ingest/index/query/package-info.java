/**
 * What can be asked of the index and what it answers, without a word of how the index works.
 *
 * <p>Plain records; may depend on the evidence model and the JDK alone.
 */
@NullMarked
package dev.gleaner.ingest.index.query;

import org.jspecify.annotations.NullMarked;
