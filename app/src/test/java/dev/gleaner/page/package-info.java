/** Tests of the package of the same name. */
@NullMarked
package dev.gleaner.page;

import org.jspecify.annotations.NullMarked;
