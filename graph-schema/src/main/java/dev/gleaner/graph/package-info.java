/**
 * The evidence model: what a source published, the text we read, and the statements in it.
 *
 * <p>Plain records and ids. Nothing here knows Spring, the driver or a clock; it may depend on the
 * JDK alone.
 */
@NullMarked
package dev.gleaner.graph;

import org.jspecify.annotations.NullMarked;
