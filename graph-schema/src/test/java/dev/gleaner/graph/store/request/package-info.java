/** Tests of the answers that requests got. */
@NullMarked
package dev.gleaner.graph.store.request;

import org.jspecify.annotations.NullMarked;
