package dev.gleaner.claim;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Passage;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ways to a sentence: on our page of its item, and where it was published by a text fragment
 * (<a href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>).
 */
public final class PassageAddress {

    /** A longer sentence is named by its first and its last words. */
    private static final int WHOLE = 120;

    private static final int WORDS = 5;

    private PassageAddress() {}

    /** {@code /items/ID?at=12-80#passage}. */
    static String page(Id<Item> item, Passage passage) {
        return page(item, passage.start(), passage.end());
    }

    /** The same by the place of the words, from start to before end. */
    public static String page(Id<Item> item, int start, int end) {
        return "/items/" + item.value() + "?at=" + start + "-" + end + "#passage";
    }

    /** Null where the item has no address of the web. */
    static @Nullable String published(@Nullable String address, Passage passage) {
        return published(address, passage.quote());
    }

    /** Null where the item has no address of the web. */
    public static @Nullable String published(@Nullable String address, String quote) {
        if (address == null || !address.matches("(?i)https?://.*")) {
            return null;
        }
        int fragment = address.indexOf('#');
        return (fragment < 0 ? address : address.substring(0, fragment))
                + "#:~:text="
                + directive(quote);
    }

    private static String directive(String quote) {
        String[] words = quote.strip().split("\\s+");
        String whole = String.join(" ", words);
        if (whole.length() <= WHOLE || words.length <= 2 * WORDS) {
            return encoded(whole);
        }
        return encoded(String.join(" ", Arrays.copyOf(words, WORDS)))
                + ","
                + encoded(
                        String.join(
                                " ",
                                Arrays.copyOfRange(words, words.length - WORDS, words.length)));
    }

    /** The dash has a meaning of its own in a directive. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
