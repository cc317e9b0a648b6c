/**
 * Who may do what: reading is open to whoever reaches the loopback address, changing needs the
 * token of the data folder.
 *
 * <p>May depend on Spring Security and {@code settings}.
 */
@NullMarked
package dev.gleaner.access;

import org.jspecify.annotations.NullMarked;
