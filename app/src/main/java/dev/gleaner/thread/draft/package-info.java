/**
 * After the draft: what became of the sentences and works that a draft stands on.
 *
 * <p>May depend on the evidence model and its stores, {@code thread.file}, {@code thread.lint} for
 * the names of entries, and {@code thread.wording}.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
