@NullMarked
package dev.gleaner.benchmark;

import org.jspecify.annotations.NullMarked;
