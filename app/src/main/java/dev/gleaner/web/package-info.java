/**
 * The pages: each is one record with every decision made, and a template that loops, chooses and
 * escapes.
 *
 * <p>May depend on {@code operation} and the records it returns; asks nothing else of Gleaner.
 */
@NullMarked
package dev.gleaner.web;

import org.jspecify.annotations.NullMarked;
