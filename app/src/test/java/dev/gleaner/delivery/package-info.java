/** Tests of the package of the same name. */
@NullMarked
package dev.gleaner.delivery;

import org.jspecify.annotations.NullMarked;
