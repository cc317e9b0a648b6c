@NullMarked
package dev.gleaner.graph.store.notice;

import org.jspecify.annotations.NullMarked;
