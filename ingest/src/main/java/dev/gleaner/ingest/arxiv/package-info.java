/**
 * arXiv: what people write when they mean a category or a search there, as a question to its Atom
 * interface.
 *
 * <p>Pure; it may depend on {@code dev.gleaner.ingest.url}.
 */
@NullMarked
package dev.gleaner.ingest.arxiv;

import org.jspecify.annotations.NullMarked;
