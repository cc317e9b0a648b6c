package dev.gleaner.ingest;

import dev.gleaner.graph.channel.Traits;
import dev.gleaner.ingest.extract.Languages;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a feed is like apart from its news. */
final class FeedTraits {

    /** The host of an address, or the words before a version or a remark. */
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "^(?:https?://(?:www\\.)?(?<host>[\\p{L}\\d-]+)|(?<words>\\p{L}+(?: \\p{L}+){0,3}))",
                    Pattern.CASE_INSENSITIVE);

    /** So many entries tell the language. */
    private static final int SAMPLE = 50;

    private FeedTraits() {}

    static Traits of(Feed feed) {
        return new Traits(language(feed), program(feed.generator()), hosts(feed));
    }

    /** Of its texts, which lie less than its head. */
    private static String language(Feed feed) {
        String texts =
                feed.entries().stream()
                        .limit(SAMPLE)
                        .flatMap(entry ->
                                Stream.of(
                                        entry.title(),
                                        Objects.requireNonNullElse(entry.summaryHtml(), "")
                                                .replaceAll("<[^>]*>", " ")))
                        .collect(Collectors.joining("\n"));
        String read = Languages.of(null, texts);
        String tag = read.equals("und") ? feed.language() : read;
        return tag.equals("und") ? "" : Locale.forLanguageTag(tag).getLanguage();
    }

    private static String program(@Nullable String generator) {
        Matcher matcher = PROGRAM.matcher(generator == null ? "" : generator.strip());
        return matcher.find()
                ? Optional.ofNullable(matcher.group("host"))
                        .orElseGet(() -> matcher.group("words"))
                        .toLowerCase(Locale.ROOT)
                : "";
    }

    private static Set<String> hosts(Feed feed) {
        return Stream.concat(
                        Stream.ofNullable(feed.link()),
                        feed.entries().stream().map(Feed.Entry::link).filter(Objects::nonNull))
                .flatMap(link -> WebAddress.parse(link).stream())
                .map(address -> address.host().replaceFirst("^www\\.", ""))
                .distinct()
                .limit(Traits.MOST_HOSTS)
                .collect(Collectors.toUnmodifiableSet());
    }
}
