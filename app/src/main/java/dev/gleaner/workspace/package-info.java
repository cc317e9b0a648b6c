/**
 * A data folder in use: its lock, its database, its index and archive, opened together and closed
 * together.
 *
 * <p>May depend on {@code operation} and the features, on ingest and the graph; nothing but {@code
 * cli} and the application's wiring depends on it.
 */
@NullMarked
package dev.gleaner.workspace;

import org.jspecify.annotations.NullMarked;
