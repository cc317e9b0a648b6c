package dev.gleaner.ingest.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a thread is about: the phrases that its writer follows, and the words of its title and
 * description.
 */
public final class Topic {

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "the", "a", "an", "of", "on", "in", "with", "for", "and", "by", "to", "its",
                    "at", "from", "it", "is", "are", "was", "were", "be", "as", "that", "this",
                    "or", "not", "how", "what", "whether", "can", "do", "using", "they", "them",
                    "similar", "well", "first", "part", "sign", "which", "who", "when", "where",
                    "their", "there", "than", "then", "has", "have", "had", "will", "say");
    private static final int SHORTEST_WORD = 3;

    private final List<Phrase> phrases;
    private final List<Phrase> words;

    /**
     * A topic.
     *
     * @param include phrases to follow; one all in capitals counts in capitals only
     */
    public Topic(String title, String description, List<String> include) {
        List<Phrase> wanted = new ArrayList<>();
        for (String phrase : include) {
            List<String> stems = Stems.of(phrase);
            if (!stems.isEmpty()) {
                wanted.add(new Phrase(phrase, stems, isAcronym(phrase)));
            }
        }
        this.phrases = List.copyOf(wanted);
        Map<String, String> words = new LinkedHashMap<>();
        Stems.words(title + " " + description)
                .forEach(word -> words.putIfAbsent(Stems.stem(word), word));
        words.keySet()
                .removeIf(stem -> stem.length() < SHORTEST_WORD || EMPTY_WORDS.contains(stem));
        this.words =
                words.entrySet().stream()
                        .map(word -> new Phrase(word.getValue(), List.of(word.getKey()), false))
                        .toList();
    }

    private static boolean isAcronym(String phrase) {
        return phrase.length() <= 6 && phrase.chars().allMatch(Character::isUpperCase);
    }

    /** What the writer follows, in her words. */
    public List<Phrase> phrases() {
        return phrases;
    }

    /** The words of title and description that say something. */
    public List<Phrase> words() {
        return words;
    }

    /** One or more stems in a row. */
    public record Phrase(String written, List<String> stems, boolean acronym) {}
}
