/** Tests of lint. */
@NullMarked
package dev.gleaner.thread.lint;

import org.jspecify.annotations.NullMarked;
