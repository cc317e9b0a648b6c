/** The application itself: where every command starts. It depends on {@code cli} alone. */
@NullMarked
package dev.gleaner;

import org.jspecify.annotations.NullMarked;
