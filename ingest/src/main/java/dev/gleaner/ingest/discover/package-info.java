/**
 * Finds out what an address is: feed, listing page, sitemap, article, report, standing search.
 *
 * <p>It asks through a function it is given, never more often than it says. It may depend on {@code
 * dev.gleaner.graph} and its sibling packages {@code arxiv}, {@code extract}, {@code feed}, {@code
 * fetch}, {@code listing} and {@code url}.
 */
@NullMarked
package dev.gleaner.ingest.discover;

import org.jspecify.annotations.NullMarked;
