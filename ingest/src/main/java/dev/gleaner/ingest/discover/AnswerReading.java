package dev.gleaner.ingest.discover;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Channel;
import dev.gleaner.ingest.extract.Article;
import dev.gleaner.ingest.extract.Articles;
import dev.gleaner.ingest.extract.PageHead;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.listing.ItemSelector;
import dev.gleaner.ingest.listing.Listed;
import dev.gleaner.ingest.listing.ListingAddress;
import dev.gleaner.ingest.listing.ListingPage;
import dev.gleaner.ingest.listing.Sitemap;
import dev.gleaner.ingest.url.WebAddress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One answer, asked what it is; further questions go out only where it is a page. */
final class AnswerReading {

    /** Shorter than this is no article that somebody would follow. */
    private static final int SHORTEST_ARTICLE = 600;

    private static final int LOOKED_AT = 2_000;

    private final String asked;
    private final Fetch.Fetched answer;
    private final Function<Request, Fetch> asking;
    private final InstantSource clock;
    private final Consumer<String> progress;

    AnswerReading(
            String asked,
            Fetch.Fetched answer,
            Function<Request, Fetch> asking,
            InstantSource clock,
            Consumer<String> progress) {
        this.asked = asked;
        this.answer = answer;
        this.asking = asking;
        this.clock = clock;
        this.progress = progress;
    }

    Finding finding() {
        Optional<Candidate> feed = feed(asked, answer, "the address is a feed");
        if (feed.isPresent()) {
            return found(feed.get());
        }
        String start =
                new String(
                                answer.body(),
                                0,
                                Math.min(LOOKED_AT, answer.body().length),
                                StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        if (start.stripLeading().startsWith("%pdf-")) {
            return found(report());
        }
        if (start.contains("<opml")) {
            return new Finding.Nothing(
                    asked + " is a list of sources, not a source",
                    "gleaner source opml import " + asked + " takes it over",
                    false);
        }
        if (start.contains("<urlset") || start.contains("<sitemapindex")) {
            return sitemap(asked, answer, ListingAddress.parse(asked).under())
                    .<Finding>map(AnswerReading::found)
                    .orElseGet(() ->
                            new Finding.Nothing(
                                    asked + " is a sitemap without a page of this site in it",
                                    "name a page of the site instead",
                                    false));
        }
        return page();
    }

    private static Finding found(Candidate candidate) {
        return new Finding.Found(List.of(candidate));
    }

    private Candidate report() {
        String path = answer.finalAddress().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Candidate(
                Channel.Kind.PDF,
                lasting(asked, answer),
                name,
                1,
                null,
                List.of(),
                "a report in PDF",
                answer);
    }

    private Finding page() {
        PageHead head =
                PageHead.of(answer.body(), answer.charset().orElse(null), answer.finalAddress());
        List<Candidate> candidates = new ArrayList<>();
        boolean selects = !ListingAddress.parse(asked).selector().isEmpty();
        if (!selects) {
            namedFeed(head).or(() -> guessedFeed(head)).ifPresent(candidates::add);
        }
        Optional<Candidate> listing = listing();
        Optional<Candidate> article = article();
        if (isArticle()) {
            article.ifPresent(candidates::add);
            listing.ifPresent(candidates::add);
        } else {
            listing.ifPresent(candidates::add);
            article.ifPresent(candidates::add);
        }
        if (listing.isEmpty() && candidates.isEmpty()) {
            guessedSitemap().ifPresent(candidates::add);
        }
        return candidates.isEmpty()
                ? new Finding.Nothing(
                        "there is no feed at " + asked + ", no list of works and no article",
                        "name the page that lists the works, or add #select= with a CSS selector of its items",
                        false)
                : new Finding.Found(candidates);
    }

    private Optional<Candidate> namedFeed(PageHead head) {
        for (PageHead.Alternate alternate : head.feeds().stream().limit(3).toList()) {
            progress.accept("asking the feed that the page names: " + alternate.address());
            Optional<Candidate> feed =
                    asking.apply(Request.feed(alternate.address(), Validators.NONE))
                                    instanceof Fetch.Fetched fetched
                            ? feed(alternate.address(), fetched, "the page names this feed")
                            : Optional.empty();
            if (feed.isPresent()) {
                return feed;
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> guessedFeed(PageHead head) {
        String page =
                head.canonical() == null ? answer.finalAddress().toString() : head.canonical();
        List<String> guesses =
                WebAddress.parse(page)
                        .filter(address -> address.host().equals(answer.finalAddress().getHost()))
                        .or(() -> WebAddress.parse(answer.finalAddress().toString()))
                        .map(WellKnownPaths::of)
                        .orElse(List.of());
        for (String guess : guesses) {
            progress.accept("looking for a feed at " + guess);
            Fetch fetch = asking.apply(Request.guessed(guess));
            Optional<Candidate> feed =
                    fetch instanceof Fetch.Fetched fetched
                            ? feed(guess, fetched, "found at a usual place")
                            : Optional.empty();
            if (feed.isPresent() || fetch instanceof Fetch.RetryLater) {
                return feed;
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> guessedSitemap() {
        URI page = answer.finalAddress();
        String address =
                WebAddress.parse(page.toString()).map(WebAddress::origin).orElse("")
                        + "/sitemap.xml";
        progress.accept("looking for a sitemap at " + address);
        String path = page.getRawPath();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return asking.apply(Request.guessed(address)) instanceof Fetch.Fetched fetched
                ? sitemap(address, fetched, folder)
                : Optional.empty();
    }

    private static Optional<Candidate> sitemap(
            String address, Fetch.Fetched fetched, String under) {
        return switch (Sitemap.read(fetched.body(), fetched.finalAddress())) {
            case Sitemap.Pages pages -> {
                String prefix = under.isEmpty() ? "/" : under;
                List<Listed> items = pages.under(prefix);
                yield items.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Preview.of(
                                        Channel.Kind.SITEMAP,
                                        ListingAddress.under(address, prefix),
                                        "",
                                        items,
                                        "a sitemap",
                                        fetched));
            }
            case Sitemap.Index index ->
                    Optional.of(
                            new Candidate(
                                    Channel.Kind.SITEMAP,
                                    ListingAddress.under(address, under.isEmpty() ? "/" : under),
                                    "",
                                    0,
                                    null,
                                    index.sitemaps().stream().limit(3).toList(),
                                    "an index of " + index.sitemaps().size() + " sitemaps",
                                    fetched));
            case Sitemap.Unreadable unreadable -> Optional.empty();
        };
    }

    private Optional<Candidate> listing() {
        ListingPage page =
                new ListingPage(
                        answer.body(), answer.charset().orElse(null), answer.finalAddress());
        String written = ListingAddress.parse(asked).selector();
        Optional<ItemSelector> selector =
                written.isEmpty() ? page.proposal() : ItemSelector.parse(written);
        return selector.filter(found -> !page.items(found).isEmpty())
                .map(found ->
                        Preview.of(
                                Channel.Kind.LISTING,
                                ListingAddress.of(lasting(asked, answer), found),
                                page.title(),
                                page.items(found),
                                "the page lists works (" + found + ")",
                                answer));
    }

    private boolean isArticle() {
        Article article = read();
        return article.published() != null
                && article.body() == BodyState.FULL
                && article.text().length() >= SHORTEST_ARTICLE;
    }

    private Optional<Candidate> article() {
        Article article = read();
        return article.text().length() < SHORTEST_ARTICLE
                ? Optional.empty()
                : Optional.of(
                        Preview.of(
                                lasting(asked, answer),
                                article,
                                "a single article, looked at again for changes",
                                answer));
    }

    private Article read() {
        return Articles.html(answer.body(), answer.charset().orElse(null), answer.finalAddress());
    }

    private Optional<Candidate> feed(String address, Fetch.Fetched fetched, String how) {
        return Feeds.read(
                                fetched.body(),
                                fetched.charset().orElse(null),
                                fetched.finalAddress(),
                                clock.instant())
                        instanceof Feed feed
                ? Optional.of(
                        Preview.of(
                                Channel.Kind.FEED, lasting(address, fetched), feed, how, fetched))
                : Optional.empty();
    }

    /** Where it lives for good: a new subscription starts at the new address. */
    private static String lasting(String address, Fetch.Fetched fetched) {
        @Nullable URI moved = fetched.permanentlyMovedTo();
        return moved == null ? ListingAddress.parse(address).page() : moved.toString();
    }
}
