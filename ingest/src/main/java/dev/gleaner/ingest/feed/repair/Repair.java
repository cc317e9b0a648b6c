package dev.gleaner.ingest.feed.repair;

import java.util.Locale;

/** Something that was wrong with a feed and was mended or cut. */
public enum Repair {
    /** Bytes, blank lines or an advertisement before the document. */
    JUNK_BEFORE_START,
    DOCTYPE_DROPPED,
    /** Entities of HTML or of the document's own declaration, put in as the text they stand for. */
    ENTITIES_REPLACED,
    /** Ampersands and brackets that were not escaped, characters that XML does not have. */
    TEXT_ESCAPED,
    /** Prefixes that nobody declared, given their usual meaning. */
    PREFIXES_DECLARED,
    /** No well-formed XML for all that: read by the forgiving parser. */
    NOT_WELL_FORMED,
    /** Elements nested deeper than any reader needs. */
    NESTING_CUT,
    /** A root, version or namespace that does not say which kind of feed it is. */
    KIND_GUESSED,
    /** Optional parts that made the whole feed unreadable for the reader of the format. */
    EXTENSIONS_DROPPED,
    /** More authors, categories or attachments on one entry than anybody reads. */
    LISTS_CUT,
    /** A date that is none, or lies before 1990 or more than two days ahead. */
    DATES_REFUSED,
    /** Scripts, styles, forms and the like, taken out of titles and texts. */
    MARKUP_REMOVED,
    /** More than 5 % of the characters could not be read. */
    CHARACTERS_LOST;

    /** In words, for screens: {@code junk before start}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
