/**
 * The HTTP API: one route for each operation, JSON both ways, problems as RFC 9457 says. No logic
 * of its own.
 *
 * <p>May depend on {@code operation}, {@code thread.desk} and Spring MVC.
 */
@NullMarked
package dev.gleaner.api;

import org.jspecify.annotations.NullMarked;
