package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.feed.repair.Repair;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A feed that was read.
 *
 * <p>Everything in HTML is sanitized: no scripts, styles, forms or frames, no address but of the
 * web and of mail.
 *
 * @param title as text, empty when it has none
 * @param titleHtml the same with its markup
 * @param subtitleHtml empty when it has none
 * @param id its own id; null when it gives none
 * @param link absolute address of its web page; null when it names none we would open
 * @param language BCP 47 tag, {@code und} when it does not say
 * @param author as written; null when it names none
 * @param generator the program that made it, as written; null when it does not say
 * @param published null when missing, unreadable or impossible
 * @param updated null likewise
 * @param entries at most {@value #MOST_ENTRIES}, in the order of the document
 * @param leftOut how many more there were
 * @param repairs what had to be mended to read it
 * @param hints what it says about how often to ask for it
 */
public record Feed(
        String title,
        String titleHtml,
        String subtitleHtml,
        @Nullable String id,
        @Nullable String link,
        String language,
        @Nullable String author,
        @Nullable String generator,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<Entry> entries,
        int leftOut,
        Set<Repair> repairs,
        PollHints hints)
        implements FeedReading {

    /** The entries read of one feed. */
    public static final int MOST_ENTRIES = 2_000;

    /** The categories read of one entry. */
    public static final int MOST_CATEGORIES = 100;

    /** The authors named of one entry, and the attachments. */
    public static final int MOST_AUTHORS = 50;

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
     * @param titleHtml the same with its markup
     * @param author the names; null when unknown
     * @param authorAsWritten with mail address where the feed gives one: {@code Ada
     *     (ada@letter.example)}; null when unknown
     * @param published null when missing, unreadable or impossible
     * @param updated null likewise
     * @param dateAsWritten the text {@code published} was read from, or could not be; null when
     *     there was none
     * @param summaryHtml null when there is none
     * @param contentHtml null when there is none
     * @param enclosures at most {@value #MOST_AUTHORS}
     * @param categories at most {@value #MOST_CATEGORIES}
     */
    public record Entry(
            @Nullable String guid,
            @Nullable String link,
            String title,
            String titleHtml,
            @Nullable String author,
            @Nullable String authorAsWritten,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable String dateAsWritten,
            @Nullable String summaryHtml,
            @Nullable String contentHtml,
            List<Enclosure> enclosures,
            List<String> categories) {

        public Entry {
            enclosures = List.copyOf(enclosures);
            categories = List.copyOf(categories);
        }
    }

    /**
     * A file that goes with an entry.
     *
     * @param address absolute, http or https
     * @param type media type as the feed says; empty when it does not
     */
    public record Enclosure(String address, String type) {}
}
