package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.graph.DateInterval;

/**
 * A date with the place of the page where it was found.
 *
 * @param where such as {@code JSON-LD datePublished}, {@code meta article:published_time}, {@code
 *     address}, {@code text near the headline}
 */
public record StatedDate(DateInterval date, String where) {}
