/**
 * Which text of a page is the article's: the page as lines with what is known about each, and the
 * readers that vote on every line.
 *
 * <p>May depend on Jsoup and {@code url}. Pure: the same page gives the same lines and votes.
 */
@NullMarked
package dev.gleaner.ingest.extract.block;

import org.jspecify.annotations.NullMarked;
