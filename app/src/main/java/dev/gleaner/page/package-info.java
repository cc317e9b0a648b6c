/**
 * What one page or file says, read without storing anything.
 *
 * <p>May depend on ingest and on {@code operation} for answers.
 */
@NullMarked
package dev.gleaner.page;

import org.jspecify.annotations.NullMarked;
