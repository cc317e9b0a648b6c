/** Tests of the package of the same name. */
@NullMarked
package dev.gleaner.brief;

import org.jspecify.annotations.NullMarked;
