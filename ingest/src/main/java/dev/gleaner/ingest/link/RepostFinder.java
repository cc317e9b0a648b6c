package dev.gleaner.ingest.link;

import dev.gleaner.graph.Copy;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.NamedItem;
import dev.gleaner.graph.Source;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises that a page re-posts a numbered issue of a publication, even when the original was
 * never fetched: the title names the publication and the number, and somebody else's site carries
 * it.
 */
public final class RepostFinder {

    /** {@code Import AI 455: …}, {@code Import AI #455}, {@code The Batch, issue 12}. */
    private static final Pattern ISSUE =
            Pattern.compile(
                    "^(?<publication>\\p{Lu}[\\p{L}\\p{N}&.'’ -]{1,60}?),?\\s+(?:issue\\s+|no\\.?\\s*|#)?(?<number>\\d{1,5})\\b");

    private final Function<String, Optional<Source>> knownSources;

    /**
     * @param knownSources a source by its name, none when nobody knows the name: an unknown word
     *     before a number ("GPT 5") is no publication
     */
    public RepostFinder(Function<String, Optional<Source>> knownSources) {
        this.knownSources = knownSources;
    }

    /** What a re-post repeats. */
    public record Repost(Copy copy, NamedItem original) {}

    /** The issue of a known publication that a title names, whoever carries it. */
    public Optional<NamedItem> issueNamedIn(String title) {
        Matcher matcher = ISSUE.matcher(title);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group("number"));
        return knownSources
                .apply(matcher.group("publication"))
                .map(source -> {
                    ItemKey key = ItemKey.issue(source.name(), number);
                    return new NamedItem(
                            source, Item.of(key, source.id(), title, null, null, null));
                });
    }

    /** The issue that this item re-posts, when its title names one of somebody else. */
    public Optional<Repost> find(Item item, Source carrier) {
        return issueNamedIn(item.title())
                .filter(issue ->
                        !issue.source().id().equals(carrier.id())
                                && !issue.source().voice().equals(carrier.voice())
                                && !issue.item().id().equals(item.id()))
                .map(issue ->
                        new Repost(
                                new Copy(
                                        item.id(),
                                        issue.item().id(),
                                        0,
                                        "the title names an issue of "
                                                + issue.source().name()
                                                + ", and "
                                                + carrier.name()
                                                + " carries it"),
                                issue));
    }
}
