/** Tests of sources. */
@NullMarked
package dev.gleaner.source;

import org.jspecify.annotations.NullMarked;
