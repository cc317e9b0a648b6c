/**
 * What is worth telling of threads: changes as notices, and notices as text, Atom, JSON Feed.
 *
 * <p>May depend on the evidence model, {@code graph.store}, {@code ripeness}, the command in {@code
 * forecast}, and the cleaning of text in {@code ingest.extract}. It sends nothing.
 */
@NullMarked
package dev.gleaner.notice;

import org.jspecify.annotations.NullMarked;
