/** Tests of the schema. */
@NullMarked
package dev.gleaner.graph.schema;

import org.jspecify.annotations.NullMarked;
