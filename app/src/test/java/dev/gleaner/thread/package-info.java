/** Tests of threads. */
@NullMarked
package dev.gleaner.thread;

import org.jspecify.annotations.NullMarked;
