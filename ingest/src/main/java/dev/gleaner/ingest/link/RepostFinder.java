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
import java.util.stream.Stream;

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

    private static final int FIRST_LINES = 4;
    private static final int LONGEST_LINE = 300;
    private static final Pattern WELCOME =
            Pattern.compile(
                    "^(?:welcome to|this is|you are reading)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE_LINE =
            Pattern.compile(
                    "^(?:source(?: link)?|original(?:ly)?(?: published| posted)?(?: at| in| on| by)?|first published(?: at| in| on| by)?|re-?posted from|via)\\s*:?\\s*(?<name>\\p{Lu}.{2,200})$",
                    Pattern.CASE_INSENSITIVE);

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

    /**
     * The issue that this item re-posts, when its title names one of somebody else, or when the
     * text does so at its start or where it gives its source.
     */
    public Optional<Repost> find(Item item, Source carrier, String text) {
        return find(item, carrier)
                .or(() ->
                        ownWords(text)
                                .flatMap(words -> issueNamedIn(words).stream())
                                .flatMap(issue -> repost(item, carrier, issue).stream())
                                .findFirst());
    }

    /** Where a re-post says whose words follow: its first lines, and its source line. */
    private static Stream<String> ownWords(String text) {
        return Stream.concat(
                        text.lines()
                                .limit(FIRST_LINES)
                                .filter(line -> WELCOME.matcher(line).lookingAt()),
                        text.lines()
                                .map(SOURCE_LINE::matcher)
                                .filter(Matcher::find)
                                .map(source -> source.group("name")))
                .map(line -> WELCOME.matcher(line).replaceFirst(""))
                .map(String::strip)
                .filter(line -> line.length() < LONGEST_LINE);
    }

    /** The issue that this item re-posts, when its title names one of somebody else. */
    public Optional<Repost> find(Item item, Source carrier) {
        return issueNamedIn(item.title()).flatMap(issue -> repost(item, carrier, issue));
    }

    private static Optional<Repost> repost(Item item, Source carrier, NamedItem named) {
        return Optional.of(named)
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
                                        "it names an issue of "
                                                + issue.source().name()
                                                + ", and "
                                                + carrier.name()
                                                + " carries it"),
                                issue));
    }
}
