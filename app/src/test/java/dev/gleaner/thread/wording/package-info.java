/** Tests of the wording of thread files and of quotes. */
@NullMarked
package dev.gleaner.thread.wording;

import org.jspecify.annotations.NullMarked;
