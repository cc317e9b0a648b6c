package dev.gleaner.graph;

import java.util.Locale;

/**
 * Where we poll a source: one feed, one listing page, one folder.
 *
 * @param id made from kind and address
 * @param source whose voice it carries
 * @param kind how it is read
 * @param address absolute URL, or the absolute path of a folder or file; it may move, the id stays
 */
public record Channel(Id<Channel> id, Id<Source> source, Kind kind, String address) {

    /** How a channel is read. */
    public enum Kind {
        /** RSS, Atom or JSON Feed: a publisher may change from one to the other. */
        FEED,
        /** A page that lists items, read by selectors. */
        LISTING,
        SITEMAP,
        /** A folder of a mailbox, read over IMAP. */
        MAILBOX,
        /** A file of messages: mbox or eml. */
        MAIL_FILE,
        /** A search query or category of arXiv. */
        ARXIV,
        PDF,
        FOLDER,
        /** One page alone. */
        PAGE;

        /** The word on pages, in JSON and in the graph. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this word. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What polls of several channels share and must not hurry: the host, or this machine. */
    public String host() {
        int scheme = address.indexOf("://");
        if (scheme < 0) {
            return "local";
        }
        String rest = address.substring(scheme + 3);
        String authority = rest.substring(0, end(rest, "/?#"));
        String bare = authority.substring(authority.lastIndexOf('@') + 1);
        String host = bare.startsWith("[") ? bare : bare.substring(0, end(bare, ":"));
        return host.toLowerCase(Locale.ROOT);
    }

    private static int end(String text, String stops) {
        int end = 0;
        while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The same channel at another address. */
    public Channel movedTo(String newAddress) {
        return new Channel(id, source, kind, newAddress);
    }

    public static Channel of(Id<Source> source, Kind kind, String address) {
        return new Channel(Id.of("channel", kind.word(), address), source, kind, address);
    }
}
