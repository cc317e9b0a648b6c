package dev.gleaner.ingest.feed.text;

import dev.gleaner.ingest.extract.CleanText;
import dev.gleaner.ingest.feed.repair.WindowsCharacters;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of text of a feed, in the two forms in which it is used.
 *
 * @param text one line without markup, at most {@value #LONGEST} characters
 * @param html harmless markup; empty when there is nothing
 * @param removed whether something dangerous was taken out
 */
public record FeedText(String text, String html, boolean removed) {

    public static final int LONGEST = 1_000;
    public static final FeedText NONE = new FeedText("", "", false);

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");
    private static final Pattern SIGN_OF_HTML =
            Pattern.compile(
                    "</[A-Za-z][A-Za-z0-9]*\\s*>|&#?[A-Za-z0-9]{1,30};|<(?:br|img|hr|p)\\b[^<>]{0,1000}>");

    /** Something that is no markup. */
    public static FeedText plain(String written) {
        String text = characters(written);
        return new FeedText(line(text), Entities.escape(text.strip()), false);
    }

    /** Something that is HTML. */
    public static FeedText html(String written, Base base) {
        String text = characters(written);
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return plain(text);
        }
        if (text.indexOf('>') < 0) {
            // No tag without an end
            return plain(Parser.unescapeEntities(text, false));
        }
        SafeHtml.Safe safe = SafeHtml.of(text, base);
        return new FeedText(line(safe.text()), safe.html(), safe.removed());
    }

    /** Something that may be HTML: nobody said so. */
    public static FeedText guessed(String written, Base base) {
        return looksLikeHtml(written) ? html(written, base) : plain(written);
    }

    /**
     * {@code Vec<String>} is code and not markup: it has elements that HTML does not; and in {@code
     * a < b} nothing is closed.
     */
    public static boolean looksLikeHtml(String written) {
        if (!SIGN_OF_HTML.matcher(written).find()) {
            return false;
        }
        Matcher tag = TAG.matcher(written);
        while (tag.find()) {
            if (!Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** A name or the like as one line; null when nothing is left. */
    public static @Nullable String lineOrNull(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = characters(written);
        String line = line(looksLikeHtml(text) ? Parser.unescapeEntities(text, false) : text);
        return line.isEmpty() ? null : line;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    public @Nullable String htmlOrNull() {
        return html.isEmpty() ? null : html;
    }

    /** A numeric reference can still stand for a character that nothing can store. */
    private static String characters(String written) {
        return CleanText.of(WindowsCharacters.replaced(written));
    }

    private static String line(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, end(line));
    }

    private static int end(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
