package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The natural key of an item: what makes two sightings one work.
 *
 * <p>In order of strength: DOI, arXiv id, source and issue number, canonical address, else source,
 * title and date. The strongest that is known is used, so that issue 455 of a newsletter is one
 * item whether a feed, a thread file or a mirror names it.
 */
public record ItemKey(Kind kind, String value) {

    /** Which identity it is. */
    public enum Kind {
        DOI,
        ARXIV,
        ISSUE,
        ADDRESS,
        TITLE
    }

    /** {@code 10.1000/182}; case does not matter. */
    public static ItemKey doi(String doi) {
        return new ItemKey(Kind.DOI, doi.toLowerCase(Locale.ROOT));
    }

    /** {@code 2411.15114}, without its version. */
    public static ItemKey arxiv(String id) {
        return new ItemKey(Kind.ARXIV, id.replaceFirst("v\\d+$", ""));
    }

    /** Issue 455 of Import AI. */
    public static ItemKey issue(String sourceName, int number) {
        return new ItemKey(Kind.ISSUE, Source.slug(sourceName) + "#" + number);
    }

    /** An address already in its canonical form. */
    public static ItemKey address(String canonicalUrl) {
        return new ItemKey(Kind.ADDRESS, canonicalUrl);
    }

    /** The last resort: who, what and when ({@code date} as ISO 8601, null when unknown). */
    public static ItemKey title(String sourceName, String title, @Nullable String date) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return new ItemKey(
                Kind.TITLE,
                Source.slug(sourceName) + "|" + words + "|" + (date == null ? "" : date));
    }

    public Id<Item> id() {
        return Id.of("item", kind.name(), value);
    }
}
