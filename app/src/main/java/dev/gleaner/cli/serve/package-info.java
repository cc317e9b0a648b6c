/**
 * Commands that poll, or stay: {@code demo}, {@code serve}, {@code ingest}.
 *
 * <p>May depend on {@code cli.session}, {@code server} and {@code demo}.
 */
@NullMarked
package dev.gleaner.cli.serve;

import org.jspecify.annotations.NullMarked;
