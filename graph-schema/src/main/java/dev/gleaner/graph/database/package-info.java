/**
 * Where Neo4j runs: a server named by address, or a managed local one that is started and stopped
 * here.
 *
 * <p>Hands out a driver and nothing else: no query of the evidence model is known here. It may
 * depend on the Neo4j driver and slf4j; the local server is a program apart and is reached over
 * Bolt like any other.
 */
@NullMarked
package dev.gleaner.graph.database;

import org.jspecify.annotations.NullMarked;
