/** Tests of where Neo4j runs, and the database that integration tests of every module share. */
@NullMarked
package dev.gleaner.graph.database;

import org.jspecify.annotations.NullMarked;
