/**
 * What a person does to a thread: reads, attaches, decides, promotes, parks. Each act is kept in
 * the graph and written into the thread's file.
 *
 * <p>May depend on the evidence model and its stores and {@code thread.desk}.
 */
@NamedInterface
@NullMarked
package dev.gleaner.thread.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
