package dev.gleaner.ingest.feed;

import dev.gleaner.ingest.extract.CleanText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A title or name as text: one line, no markup, no entities, not longer than anybody reads. */
final class FeedText {

    static final int LONGEST = 1_000;

    private FeedText() {}

    /** The text of something that may be HTML; {@code plain} when the feed says that it is none. */
    static String of(@Nullable String written, boolean plain) {
        if (written == null) {
            return "";
        }
        String text = plain || !mayBeHtml(written) ? written : unmarked(written);
        String line = CleanText.of(text).replaceAll("[\\s\\u00a0]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, end(line));
    }

    static @Nullable String orNull(@Nullable String written) {
        String text = of(written, false);
        return text.isEmpty() ? null : text;
    }

    private static boolean mayBeHtml(String written) {
        return written.indexOf('<') >= 0 || written.indexOf('&') >= 0;
    }

    /** {@code Vec<String>} is code and not markup: it has elements that HTML does not. */
    private static String unmarked(String written) {
        Document document = Jsoup.parseBodyFragment(written);
        boolean code = document.body().getAllElements().stream()
                .anyMatch(element -> !element.tag().isKnownTag());
        return code ? Parser.unescapeEntities(written, false) : document.body().text();
    }

    private static int end(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
