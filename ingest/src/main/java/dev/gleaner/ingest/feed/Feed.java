package dev.gleaner.ingest.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A feed that was read.
 *
 * @param title as text, empty when it has none
 * @param link absolute address of its web page; null when it names none we would open
 * @param language BCP 47 tag, {@code und} when it does not say
 * @param entries at most {@value #MOST_ENTRIES}, in the order of the document
 * @param leftOut how many more there were
 * @param repairs what had to be mended to read it
 * @param hints what it says about how often to ask for it
 */
public record Feed(
        String title,
        @Nullable String link,
        String language,
        List<Entry> entries,
        int leftOut,
        Set<Repair> repairs,
        PollHints hints)
        implements FeedReading {

    /** The entries read of one feed. */
    public static final int MOST_ENTRIES = 2_000;

    public Feed {
        entries = List.copyOf(entries);
        repairs = Set.copyOf(repairs);
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_ENTRIES + " entries, not " + entries.size());
        }
    }

    /**
     * One entry.
     *
     * @param guid the publisher's own id, else the link; null when there is neither
     * @param link absolute http or https address; null when it names none
     * @param title as text, at most 1,000 characters, empty when it has none
     * @param author as written; null when unknown
     * @param published null when missing, unreadable or impossible
     * @param updated null likewise
     * @param dateAsWritten the text {@code published} was read from, or could not be; null when
     *     there was none
     * @param summaryHtml as sent, not sanitized; null when there is none
     * @param contentHtml as sent, not sanitized; null when there is none
     */
    public record Entry(
            @Nullable String guid,
            @Nullable String link,
            String title,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable String dateAsWritten,
            @Nullable String summaryHtml,
            @Nullable String contentHtml) {}

    /** Something that was wrong with a feed and was mended or cut. */
    public enum Repair {
        /** Bytes, blank lines or an advertisement before the document. */
        JUNK_BEFORE_START,
        DOCTYPE_DROPPED,
        /** No well-formed XML: read by the forgiving parser. */
        NOT_WELL_FORMED,
        /** Elements nested deeper than any reader needs. */
        NESTING_CUT,
        /** A root, version or namespace that does not say which kind of feed it is. */
        KIND_GUESSED,
        /** Optional parts that made the whole feed unreadable. */
        EXTENSIONS_DROPPED,
        /** More than 5 % of the characters could not be read. */
        CHARACTERS_LOST;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Set<Repair> none() {
            return EnumSet.noneOf(Repair.class);
        }
    }
}
