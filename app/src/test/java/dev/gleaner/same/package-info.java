@NullMarked
package dev.gleaner.same;

import org.jspecify.annotations.NullMarked;
