package dev.gleaner.ingest;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.ingest.url.WorkIds;

import org.jspecify.annotations.Nullable;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which work is meant: the strongest natural key that what is known of it allows.
 *
 * <p>In this order: DOI or arXiv id in the address, number of the source's issue, canonical
 * address, else source, title and date. A feed, a thread file and a mirror that know different
 * things of one work meet where they share a key; an address that is known already leads to its
 * item whatever its key.
 */
public final class Identity {

    private static final Pattern NUMBER =
            Pattern.compile("^[\\s,:–-]{0,3}(?:issue|no\\.?|#)?\\s{0,2}#?(\\d{1,5})\\b");

    private Identity() {}

    /**
     * The key of a work.
     *
     * @param issue its number where somebody stated one; else it is looked for in the title
     * @param address as written; null when nobody gave one
     */
    public static ItemKey of(
            Source source,
            String title,
            @Nullable Integer issue,
            @Nullable String address,
            @Nullable DateInterval published) {
        if (address != null) {
            var work = WorkIds.of(address);
            if (work.isPresent()) {
                return work.get();
            }
        }
        OptionalInt number = issue == null ? issueIn(title, source.name()) : OptionalInt.of(issue);
        if (number.isPresent()) {
            return ItemKey.issue(source.name(), number.getAsInt());
        }
        if (address != null) {
            return ItemKey.address(CanonicalUrl.of(address).orElse(address));
        }
        return ItemKey.title(
                source.name(), title, published == null ? null : published.from().toString());
    }

    /**
     * The number in a title such as {@code Import AI 455: …}, when the publication itself is named
     * before it.
     */
    static OptionalInt issueIn(String title, String sourceName) {
        if (!title.regionMatches(true, 0, sourceName, 0, sourceName.length())) {
            return OptionalInt.empty();
        }
        Matcher matcher = NUMBER.matcher(title.substring(sourceName.length()));
        return matcher.find()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
