/**
 * Names in a text: systems, benchmarks, organisations, people and products, by registries of public
 * knowledge, by the form of a name and by the words around it.
 *
 * <p>Pure. Reads only its own registries on the class path; may depend on {@code
 * dev.gleaner.graph}, {@code dev.gleaner.ingest.text} and snakeyaml.
 */
@NullMarked
package dev.gleaner.ingest.name;

import org.jspecify.annotations.NullMarked;
