/**
 * The one XML parser of the program; no other class makes one.
 *
 * <p>It may depend on the JDK alone.
 */
@NullMarked
package dev.gleaner.ingest.xml;

import org.jspecify.annotations.NullMarked;
