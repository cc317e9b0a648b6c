package dev.gleaner.graph;

import java.util.Locale;

/**
 * Where we poll a source: one feed, one page that lists works, one mailbox, one folder.
 *
 * @param id made from kind and address
 * @param source whose voice it carries
 * @param kind how it is read
 * @param address absolute URL, or the absolute path of a folder or file; after {@code #} a listing
 *     names its selector, a sitemap the path it is read under
 */
public record Channel(Id<Channel> id, Id<Source> source, Kind kind, String address) {

    /** How a channel is read. */
    public enum Kind {
        FEED,
        /** A page that links to works. */
        LISTING,
        SITEMAP,
        /** A standing search at arXiv. */
        ARXIV,
        /** One document, looked at again and again. */
        PAGE,
        /** A folder of a mail account. */
        MAILBOX,
        /** A folder of documents, or one file. */
        FOLDER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Channel of(Id<Source> source, Kind kind, String address) {
        return new Channel(Id.of("channel", kind.word(), address), source, kind, address);
    }
}
