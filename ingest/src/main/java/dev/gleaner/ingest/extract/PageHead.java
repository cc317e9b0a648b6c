package dev.gleaner.ingest.extract;

import dev.gleaner.ingest.url.WebAddress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a page says about where else it can be read: its own address, and its feeds.
 *
 * @param title as text, empty when there is none
 * @param canonical the address the page gives as its own; null when it gives none
 * @param feeds those it names, the likeliest first: feeds of comments come last, and the interface
 *     that one blog program calls a feed is left out
 */
public record PageHead(String title, @Nullable String canonical, List<Alternate> feeds) {

    private static final int MOST_FEEDS = 20;
    private static final Set<String> FEED_TYPES =
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/feed+json",
                    "application/json");

    public PageHead {
        feeds = List.copyOf(feeds);
    }

    /** A feed that a page names. */
    public record Alternate(String title, String address) {

        boolean isOfComments() {
            return (title + " " + address).toLowerCase(Locale.ROOT).contains("comment");
        }
    }

    /**
     * Reads the head of a page.
     *
     * @param charset from the HTTP header, null when it had none
     * @param address where the page came from; links are resolved against it
     */
    public static PageHead of(byte[] bytes, @Nullable String charset, URI address) {
        Document page = Jsoup.parse(CleanText.of(Charsets.decode(bytes, charset).text()));
        Optional<WebAddress> base =
                WebAddress.parse(address.toString())
                        .map(own ->
                                own.resolve(page.select("base[href]").attr("href")).orElse(own));
        return new PageHead(
                page.title().strip(),
                resolved(base, page.select("link[rel~=(?i)^canonical$]").attr("href")),
                page.select("link[rel][type][href]").stream()
                        .filter(PageHead::isFeed)
                        .limit(MOST_FEEDS)
                        .flatMap(link -> alternate(base, link).stream())
                        .distinct()
                        .sorted((one, other) ->
                                Boolean.compare(one.isOfComments(), other.isOfComments()))
                        .toList());
    }

    private static boolean isFeed(Element link) {
        String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
        return List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .contains("alternate")
                && FEED_TYPES.contains(type)
                && !link.attr("href").contains("/wp-json/");
    }

    private static Optional<Alternate> alternate(Optional<WebAddress> base, Element link) {
        String target = resolved(base, link.attr("href"));
        return target == null
                ? Optional.empty()
                : Optional.of(new Alternate(link.attr("title").strip(), target));
    }

    private static @Nullable String resolved(Optional<WebAddress> base, String reference) {
        return reference.isBlank()
                ? null
                : base.flatMap(own -> own.resolve(reference))
                        .map(WebAddress::toString)
                        .orElse(null);
    }
}
