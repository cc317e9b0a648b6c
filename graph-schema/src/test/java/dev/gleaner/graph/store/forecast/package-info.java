@NullMarked
package dev.gleaner.graph.store.forecast;

import org.jspecify.annotations.NullMarked;
