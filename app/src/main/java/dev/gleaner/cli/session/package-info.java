/**
 * What every command needs for one run: settings, the way into the data folder, where to print, how
 * to stop.
 *
 * <p>May depend on {@code cli.client}, {@code operation}, {@code workspace}, {@code settings} and
 * {@code thread.desk}, which notes whose hand writes.
 */
@NullMarked
package dev.gleaner.cli.session;

import org.jspecify.annotations.NullMarked;
