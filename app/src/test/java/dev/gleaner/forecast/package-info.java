@NullMarked
package dev.gleaner.forecast;

import org.jspecify.annotations.NullMarked;
