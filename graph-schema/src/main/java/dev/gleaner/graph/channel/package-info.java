/**
 * What polling has shown of channels: their condition, their polls, what went wrong.
 *
 * <p>Records only. May depend on {@link dev.gleaner.graph}.
 */
@NullMarked
package dev.gleaner.graph.channel;

import org.jspecify.annotations.NullMarked;
