/** Tests of declared triggers. */
@NullMarked
package dev.gleaner.thread.declaration;

import org.jspecify.annotations.NullMarked;
