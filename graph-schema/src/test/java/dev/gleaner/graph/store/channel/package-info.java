@NullMarked
package dev.gleaner.graph.store.channel;

import org.jspecify.annotations.NullMarked;
