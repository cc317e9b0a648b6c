/**
 * Commands on threads: {@code thread
 * import|export|list|show|why|lint|replay|next|attach|read|decide|assert}.
 *
 * <p>May depend on {@code cli.session}, {@code cli.file} and {@code operation}.
 */
@NullMarked
package dev.gleaner.cli.thread;

import org.jspecify.annotations.NullMarked;
