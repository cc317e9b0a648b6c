package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The people of a text by one of their names: {@code "Long"} and {@code "Ada"} are Ada Long where
 * the text names her in full, and nobody else of that name.
 */
final class FullNames {

    /** The name that stands for several people. */
    private static final String SEVERAL = "";

    private final Map<String, String> people = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    /**
     * @param mentions all names of a text
     */
    FullNames(List<Mention> mentions) {
        for (Mention mention : mentions) {
            String[] words = mention.name().strip().split("\\s+", -1);
            if (mention.type() == Mention.Type.PERSON && words.length > 1) {
                all.add(mention.name().toLowerCase(Locale.ROOT));
                put(words[0], mention.name());
                put(words[words.length - 1], mention.name());
            }
        }
    }

    /** The names of people that are known here, each word and each whole name in lower case. */
    Set<String> words() {
        return all;
    }

    private void put(String word, String name) {
        all.add(word.toLowerCase(Locale.ROOT));
        people.merge(
                word.toLowerCase(Locale.ROOT),
                name,
                (one, other) -> one.equalsIgnoreCase(other) ? one : SEVERAL);
    }

    /** The full name that this one stands for, else the same. */
    String of(String name) {
        String full = people.getOrDefault(name.toLowerCase(Locale.ROOT), SEVERAL);
        return full.isEmpty() ? name : full;
    }
}
