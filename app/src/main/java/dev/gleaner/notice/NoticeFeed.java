package dev.gleaner.notice;

import dev.gleaner.graph.notice.Notice;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What was told of threads as a feed. The same notices give the same bytes.
 *
 * @param title of the feed
 * @param home the address that the pages have, without a slash at its end
 * @param path of the page that the feed belongs to
 * @param notices newest first
 */
public record NoticeFeed(String title, URI home, String path, List<Notice> notices) {

    public NoticeFeed {
        notices = List.copyOf(notices);
    }

    /** How a feed is written. */
    public enum Form {
        ATOM("atom", "application/atom+xml", "application/atom+xml;charset=UTF-8"),
        JSON("json", "application/feed+json", "application/feed+json");

        private final String ending;
        private final String type;
        private final String contentType;

        Form(String ending, String type, String contentType) {
            this.ending = ending;
            this.type = type;
            this.contentType = contentType;
        }

        /** How its address ends: {@code atom}. */
        public String ending() {
            return ending;
        }

        /** Its media type. */
        public String type() {
            return type;
        }

        /** Its media type with the character set, where the type leaves that open. */
        public String contentType() {
            return contentType;
        }
    }

    /** The document. */
    public byte[] write(Form form) {
        String text =
                switch (form) {
                    case ATOM -> AtomWriter.write(this);
                    case JSON -> JsonFeedWriter.write(this);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** When the newest change was; null when there is none. */
    public @Nullable Instant updated() {
        return notices.stream().map(Notice::at).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Where this feed is. */
    String self(Form form) {
        return home + "/feeds" + (path.equals("/") ? "/threads" : path) + "." + form.ending();
    }

    String page() {
        return home + path;
    }

    String page(Notice notice) {
        return home + "/threads/" + notice.slug();
    }

    /** The name of the feed or of an entry, the same for ever and wherever the pages are. */
    static String name(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
