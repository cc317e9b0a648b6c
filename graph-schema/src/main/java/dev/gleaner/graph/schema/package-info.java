/**
 * The schema of the graph: numbered, checksummed {@code V001__*.cypher} files, applied in order and
 * never edited.
 *
 * <p>May depend on the driver and on neo4j-migrations.
 */
@NullMarked
package dev.gleaner.graph.schema;

import org.jspecify.annotations.NullMarked;
