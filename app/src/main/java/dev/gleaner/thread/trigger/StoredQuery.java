package dev.gleaner.thread.trigger;

import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.query.SearchQuery.Label;
import dev.gleaner.ingest.index.query.SearchQuery.Named;
import dev.gleaner.ingest.index.query.SearchQuery.Phrase;
import dev.gleaner.ingest.index.query.SearchQuery.Prefix;
import dev.gleaner.ingest.index.query.SearchQuery.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text part of a trigger that a sentence states: the words of which an item must have some
 * before its title is looked at more closely.
 *
 * <p>{@code A third METR RD-section eval lands.} waits for {@code eval*} and {@code "rd section"}.
 * Where the sentence names no subject ("DeepMind announces a comparable result"), the words of the
 * thread's own title are what an item must have: not everything that a source publishes is news to
 * the thread.
 */
public final class StoredQuery {

    private static final int SHORTEST = 5;
    private static final int FEWEST_OF_THE_TITLE = 2;
    private static final Set<String> NOT_TELLING =
            Set.of("about", "after", "first", "their", "there", "these", "using", "which", "would");

    private StoredQuery() {}

    /** Empty when only a person can fire it. */
    public static Optional<SearchQuery> of(Trigger trigger, String threadTitle) {
        return switch (trigger.kind()) {
            case PERSON, DECLARED -> Optional.empty();
            case ITEM -> anyOf(telling(trigger.text()));
            case ARRIVAL -> {
                Arrival arrival = Arrival.of(trigger.text());
                List<SearchQuery> about = new ArrayList<>();
                arrival.about()
                        .forEach(each ->
                                about.add(
                                        each.contains(" ") ? new Phrase(each) : new Prefix(each)));
                arrival.subject().forEach(each -> about.add(new Word(each)));
                yield about.isEmpty()
                        ? anyOf(telling(threadTitle))
                        : Optional.of(SearchQuery.any(about));
            }
        };
    }

    /** The same question to the evidence of one thread alone. */
    public static SearchQuery within(SearchQuery query, String slug) {
        return SearchQuery.all(List.of(query, new Named(Label.THREAD, slug, true)));
    }

    /**
     * Whether an item that nobody attached is near enough to the thread: it has a subject that the
     * sentence names, or several words of the thread's title.
     */
    public static boolean isNear(
            Trigger trigger, String threadTitle, String itemTitle, String itemText) {
        Arrival arrival = Arrival.of(trigger.text());
        boolean namesSubject = !arrival.about().isEmpty() || !arrival.subject().isEmpty();
        if (trigger.kind() != Trigger.Kind.ARRIVAL || namesSubject) {
            return true;
        }
        List<String> telling = telling(threadTitle);
        Set<String> there = Set.copyOf(ItemName.words(itemTitle + " " + itemText));
        long shared = telling.stream().filter(there::contains).count();
        return shared >= Math.min(FEWEST_OF_THE_TITLE, telling.size());
    }

    private static Optional<SearchQuery> anyOf(List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(SearchQuery.any(words.stream().<SearchQuery>map(Word::new).toList()));
    }

    private static List<String> telling(String text) {
        return ItemName.words(text).stream()
                .filter(word -> word.length() >= SHORTEST && !NOT_TELLING.contains(word))
                .distinct()
                .toList();
    }
}
