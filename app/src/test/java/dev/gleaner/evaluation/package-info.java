/** Tests of the package of the same name. */
@NullMarked
package dev.gleaner.evaluation;

import org.jspecify.annotations.NullMarked;
