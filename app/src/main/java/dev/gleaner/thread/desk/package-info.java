/**
 * The desk where thread files are taken over, changed by section, kept in versions and brought to
 * the same text as a folder on disk.
 *
 * <p>May depend on the evidence model and its stores, {@code thread.edit}, {@code thread.file} and
 * {@code thread.vault}.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
