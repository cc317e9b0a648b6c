package dev.gleaner.graph;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A voice: who publishes, for example the newsletter Import AI or the evaluator METR.
 *
 * @param id made from the name alone
 * @param name as readers know it
 * @param kind what sort of voice it is
 * @param family the owner that several sources share, as a name; null when it stands alone
 * @param reliability how far the source can be trusted (the letter of the Admiralty code), never
 *     mixed into a level
 */
public record Source(
        Id<Source> id, String name, Kind kind, @Nullable String family, Reliability reliability) {

    /** What sort of voice a source is. */
    public enum Kind {
        LAB,
        EVALUATOR,
        NEWSLETTER,
        RESEARCH,
        NEWS,
        FORUM,
        AGGREGATOR,
        MIRROR,
        PERSON,
        UNKNOWN;

        /** The word on pages, in JSON and in the graph. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Whether what such a source publishes is its own statement. A forum, an aggregator or a
         * mirror carries other people's; who they are has to be decided before their items count as
         * an origin.
         */
        public boolean speaksForItself() {
            return this != FORUM && this != AGGREGATOR && this != MIRROR && this != UNKNOWN;
        }
    }

    /** The letter of the Admiralty code. */
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }

    public static Source of(String name, Kind kind, @Nullable String family) {
        return new Source(idOf(name), name.strip(), kind, family, Reliability.F);
    }

    /** Names that differ only in case, spaces or punctuation name one source. */
    public static Id<Source> idOf(String name) {
        return Id.of("source", slug(name));
    }

    /** The name of whoever counts as one voice: the family where there is one. */
    public String voice() {
        return family == null ? name : family;
    }

    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new IllegalArgumentException(
                    "a source needs a name with a letter or a digit, not '" + name + "'");
        }
        return slug;
    }
}
