/**
 * Where a source contradicts itself: arithmetic that does not add up, counts that do not match
 * their list.
 *
 * <p>Pure. May depend on {@code dev.gleaner.ingest.text}.
 */
@NullMarked
package dev.gleaner.ingest.lint;

import org.jspecify.annotations.NullMarked;
