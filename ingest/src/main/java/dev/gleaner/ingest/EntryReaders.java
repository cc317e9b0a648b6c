package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.PollHints;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.listing.ItemSelector;
import dev.gleaner.ingest.listing.Listed;
import dev.gleaner.ingest.listing.ListingAddress;
import dev.gleaner.ingest.listing.ListingPage;
import dev.gleaner.ingest.listing.Sitemap;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The entries that an answer holds, whatever kind of channel gave it: each as a feed would. */
final class EntryReaders {

    /** Sitemaps read of an index, those changed last. */
    private static final int MOST_SITEMAPS = 3;

    /** A sitemap holds a whole site; a poll takes what changed last. */
    private static final int MOST_PAGES = 100;

    private EntryReaders() {}

    /**
     * The reader of a channel's answers.
     *
     * @param feeds the reader of feeds
     * @param asking the outgoing client, for the sitemaps that an index names
     */
    static FeedReader of(Channel channel, FeedReader feeds, Function<Request, Fetch> asking) {
        ListingAddress address = ListingAddress.parse(channel.address());
        return switch (channel.kind()) {
            case LISTING -> (fetched, now) -> listing(fetched, address);
            case SITEMAP -> (fetched, now) -> sitemap(fetched, address, asking);
            case PAGE, PDF -> (fetched, now) -> itself(fetched);
            case FEED, ARXIV, MAILBOX, MAIL_FILE, FOLDER -> feeds;
        };
    }

    private static FeedReading listing(Fetch.Fetched fetched, ListingAddress address) {
        ListingPage page =
                new ListingPage(
                        fetched.body(), fetched.charset().orElse(null), fetched.finalAddress());
        List<Listed> items =
                ItemSelector.parse(address.selector()).map(page::items).orElse(List.of());
        return items.isEmpty()
                ? new FeedReading.Unreadable(
                        "the selector '"
                                + address.selector()
                                + "' finds nothing on the page; gleaner source test "
                                + address.page()
                                + " proposes another")
                : feed(page.title(), items);
    }

    private static FeedReading sitemap(
            Fetch.Fetched fetched, ListingAddress address, Function<Request, Fetch> asking) {
        String prefix = address.under().isEmpty() ? "/" : address.under();
        return switch (Sitemap.read(fetched.body(), fetched.finalAddress())) {
            case Sitemap.Unreadable(String reason) -> new FeedReading.Unreadable(reason);
            case Sitemap.Pages pages -> feed("", newest(pages.under(prefix)));
            case Sitemap.Index(List<String> sitemaps) -> {
                List<Listed> items = new ArrayList<>();
                for (String child : sitemaps.stream().limit(MOST_SITEMAPS).toList()) {
                    if (asking.apply(Request.page(child)) instanceof Fetch.Fetched answer
                            && Sitemap.read(answer.body(), answer.finalAddress())
                                    instanceof Sitemap.Pages pages) {
                        items.addAll(pages.under(prefix));
                    }
                }
                yield feed("", newest(items));
            }
        };
    }

    private static List<Listed> newest(List<Listed> pages) {
        return pages.stream().limit(MOST_PAGES).toList();
    }

    /** One document that is its own only entry. */
    private static FeedReading itself(Fetch.Fetched fetched) {
        URI address = fetched.finalAddress();
        return feed("", List.of(new Listed(address.toString(), "", null)));
    }

    private static Feed feed(String title, List<Listed> items) {
        List<Feed.Entry> entries =
                items.stream().limit(Feed.MOST_ENTRIES).map(EntryReaders::entry).toList();
        return new Feed(
                title,
                title,
                "",
                null,
                null,
                "und",
                null,
                null,
                null,
                null,
                entries,
                items.size() - entries.size(),
                Set.of(),
                PollHints.none());
    }

    private static Feed.Entry entry(Listed item) {
        Instant published =
                item.published() == null
                        ? null
                        : item.published().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Feed.Entry(
                item.address(),
                item.address(),
                item.title(),
                item.title(),
                null,
                null,
                published,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
