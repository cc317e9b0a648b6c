package dev.gleaner.ingest.discover;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.ingest.arxiv.ArxivQuery;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.url.WebAddress;
import dev.gleaner.ingest.url.WorkIds;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out what an address on the web is, or what an arXiv category, id, search or a DOI leads to.
 *
 * <p>The address is asked once and its answer is kept with the candidate. A page that names a feed
 * costs one request more; one that names none costs guesses, each of them answered without
 * redirects, until one is a feed.
 */
public final class Discovery {

    private static final Pattern REPOSITORY = Pattern.compile("(/[\\w.-]+/[\\w.-]+?)(?:\\.git)?/?");
    private static final Pattern BARE_HOST =
            Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?::\\d+)?(?:[/?#].*)?");

    private final Function<Request, Fetch> asking;
    private final InstantSource clock;

    /**
     * @param asking the outgoing client
     */
    public Discovery(Function<Request, Fetch> asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * Finds out what somebody pasted.
     *
     * @param progress is told what is asked
     */
    public Finding find(String written, Consumer<String> progress) {
        String text = written.strip();
        Optional<ItemKey> work = WorkIds.of(text);
        if (work.isPresent()) {
            return look(address(work.get()), progress);
        }
        Optional<ArxivQuery> query = ArxivQuery.of(text);
        if (query.isPresent()) {
            return search(query.get(), progress);
        }
        Optional<WebAddress> address =
                WebAddress.parse(text)
                        .or(() ->
                                BARE_HOST.matcher(text).matches()
                                        ? WebAddress.parse("https://" + text)
                                        : Optional.empty());
        if (address.isEmpty()) {
            return new Finding.Nothing(
                    "'" + text + "' is no address, folder, file, arXiv category or id, and no DOI",
                    "paste the address of a page or a feed, with https:// before it",
                    false);
        }
        int fragment = text.indexOf('#');
        return look(
                asFeed(address.get()) + (fragment < 0 ? "" : text.substring(fragment)), progress);
    }

    /** The paper itself, since its page at arXiv holds the abstract alone. */
    private static String address(ItemKey work) {
        return work.kind() == ItemKey.Kind.ARXIV
                ? "https://arxiv.org/pdf/" + work.value()
                : "https://doi.org/" + work.value();
    }

    /** A repository's page names no feed of its releases. */
    private static String asFeed(WebAddress address) {
        Matcher repository = REPOSITORY.matcher(address.path());
        return address.host().equals("github.com") && repository.matches()
                ? address.origin() + repository.group(1) + "/releases.atom"
                : address.toString();
    }

    private Finding search(ArxivQuery query, Consumer<String> progress) {
        progress.accept("asking arXiv for " + query.search());
        Fetch fetch = asking.apply(Request.feed(query.address(), Validators.NONE));
        if (fetch instanceof Fetch.Fetched fetched
                && Feeds.read(
                                fetched.body(),
                                fetched.charset().orElse(null),
                                fetched.finalAddress(),
                                clock.instant())
                        instanceof Feed feed) {
            Candidate seen =
                    Preview.of(
                            Channel.Kind.ARXIV,
                            query.address(),
                            feed,
                            "a standing search at arXiv",
                            fetched);
            return new Finding.Found(
                    List.of(
                            new Candidate(
                                    seen.kind(),
                                    seen.address(),
                                    query.title(),
                                    seen.items(),
                                    seen.newest(),
                                    seen.headlines(),
                                    seen.how(),
                                    seen.answer())));
        }
        return unreachable(query.address(), fetch);
    }

    private Finding look(String address, Consumer<String> progress) {
        progress.accept("asking " + address);
        Fetch fetch = asking.apply(Request.anything(address, Validators.NONE));
        return fetch instanceof Fetch.Fetched fetched
                ? new AnswerReading(address, fetched, asking, clock, progress).finding()
                : unreachable(address, fetch);
    }

    private static Finding unreachable(String address, Fetch fetch) {
        String reason =
                switch (fetch) {
                    case Fetch.Refused refused -> "not fetched: " + refused.detail();
                    case Fetch.Failed failed -> failed.detail();
                    case Fetch.Gone gone -> "gone for good (410)";
                    case Fetch.RetryLater later ->
                            "the server asks for patience (" + later.status() + ")";
                    case Fetch.NotModified same -> "not modified, although nothing was asked for";
                    case Fetch.Fetched fetched -> "its answer is no feed we can read";
                };
        return new Finding.Nothing(
                address + ": " + reason,
                "see that the address opens in a browser; --as feed adds it without looking",
                true);
    }
}
