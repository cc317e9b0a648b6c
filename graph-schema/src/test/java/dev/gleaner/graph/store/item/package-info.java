@NullMarked
package dev.gleaner.graph.store.item;

import org.jspecify.annotations.NullMarked;
