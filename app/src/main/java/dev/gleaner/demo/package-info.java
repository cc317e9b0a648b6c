/**
 * The sample newsroom: served on a loopback address, so that it is polled as the world would be.
 *
 * <p>May depend on {@code operation} and the JDK.
 */
@NullMarked
package dev.gleaner.demo;

import org.jspecify.annotations.NullMarked;
