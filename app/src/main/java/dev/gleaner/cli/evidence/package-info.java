/**
 * Commands that ask the graph and the index: {@code search}, {@code item}, {@code claims}, {@code
 * results}, {@code forecasts}, {@code benchmark}, {@code divergences}, {@code origins}.
 *
 * <p>May depend on {@code cli.session} and {@code operation}.
 */
@NullMarked
package dev.gleaner.cli.evidence;

import org.jspecify.annotations.NullMarked;
