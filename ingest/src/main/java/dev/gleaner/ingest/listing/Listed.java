package dev.gleaner.ingest.listing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One work that a page or a sitemap lists.
 *
 * @param address absolute http or https address
 * @param title as text; empty when the list gives none
 * @param published the day the list gives; null when it gives none
 */
public record Listed(String address, String title, @Nullable LocalDate published) {}
