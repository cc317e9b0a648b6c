/**
 * A folder of thread files that the writer keeps herself: changes of either side are taken over by
 * the other, and what contradicts itself is shown as a clash with both texts.
 *
 * <p>May depend on the evidence model, {@code thread.edit}, {@code thread.file} and files of the
 * JDK.
 */
@NullMarked
package dev.gleaner.thread.vault;

import org.jspecify.annotations.NullMarked;
