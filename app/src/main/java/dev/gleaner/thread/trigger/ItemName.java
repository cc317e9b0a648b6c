package dev.gleaner.thread.trigger;

import dev.gleaner.thread.wording.Typography;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which running text may speak of an item: the words of its address, or most words
 * of its title.
 *
 * <p>{@code https://example.org/research/automated-alignment-researchers} is named by
 * "automated-alignment-researchers" and by "automated alignment researchers"; one word alone names
 * nothing.
 */
public final class ItemName {

    private static final int FEWEST_WORDS = 2;
    private static final double MOST = 0.6;
    private static final int SHORTEST_CONTENT_WORD = 4;
    private static final Set<String> COMMON =
            Set.of(
                    "about", "after", "from", "have", "into", "more", "most", "that", "their",
                    "them", "then", "they", "this", "what", "when", "will", "with", "body",
                    "result", "results", "another", "third", "second");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ItemName() {}

    /** The words of the address, when the text has them in a row. */
    public static Optional<String> bySlug(String text, @Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        List<String> slug = words(lastSegment(address));
        long telling = slug.stream().filter(ItemName::isContent).count();
        boolean named =
                telling >= FEWEST_WORDS && Collections.indexOfSubList(words(text), slug) >= 0;
        return named ? Optional.of(String.join("-", slug)) : Optional.empty();
    }

    /** The title, when the text has most of its telling words. */
    public static Optional<String> byTitle(String text, String title) {
        Set<String> inText = Set.copyOf(words(text));
        List<String> telling =
                words(title).stream().filter(ItemName::isContent).distinct().toList();
        long shared = telling.stream().filter(inText::contains).count();
        boolean named = shared >= FEWEST_WORDS && shared >= MOST * telling.size();
        return named ? Optional.of(title) : Optional.empty();
    }

    /** The words of a text in lower case, without marks. */
    public static List<String> words(String text) {
        return NOT_A_WORD
                .splitAsStream(Typography.plain(text).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isContent(String word) {
        return word.length() >= SHORTEST_CONTENT_WORD
                && word.chars().anyMatch(Character::isLetter)
                && !COMMON.contains(word);
    }

    private static String lastSegment(String address) {
        String path = address.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        List<String> segments = Arrays.asList(path.replaceFirst("^[a-z]+://", "").split("/", -1));
        return segments.size() < 2 ? "" : segments.getLast().replaceFirst("\\.[a-z]{2,5}$", "");
    }
}
