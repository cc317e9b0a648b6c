/** Tests of the package of the same name. */
@NullMarked
package dev.gleaner.notice;

import org.jspecify.annotations.NullMarked;
