/**
 * Text to statements: sentences, the names, numbers and dates in them, and the claims they make.
 *
 * <p>Pure: the same text gives the same claims. It reads only its own registries on the class path,
 * and may depend on {@code dev.gleaner.graph}, ICU4J and snakeyaml.
 */
@NullMarked
package dev.gleaner.ingest.read;

import org.jspecify.annotations.NullMarked;
