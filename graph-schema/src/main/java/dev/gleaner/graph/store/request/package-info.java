/**
 * Requests to change something, with the answers that they got.
 *
 * <p>May depend on {@code graph} and {@code graph.store.row}.
 */
@NullMarked
package dev.gleaner.graph.store.request;

import org.jspecify.annotations.NullMarked;
