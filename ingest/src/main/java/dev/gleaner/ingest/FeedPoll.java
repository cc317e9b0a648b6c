package dev.gleaner.ingest;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.ChannelState;
import dev.gleaner.graph.store.Harvest;
import dev.gleaner.graph.store.Harvest.Gathered;
import dev.gleaner.graph.store.HarvestStore;
import dev.gleaner.graph.store.HarvestStore.Stored;
import dev.gleaner.graph.store.ItemStore;
import dev.gleaner.graph.store.SourceStore;
import dev.gleaner.ingest.Gatherer.Gathering;
import dev.gleaner.ingest.Ingest.Outcome;
import dev.gleaner.ingest.Ingest.PollReport;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.Feeds;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Due;
import dev.gleaner.ingest.url.CanonicalUrl;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Polls a feed over HTTP, with the pages it links to.
 *
 * <p>Items are stored in small groups as they come, the validators with the last of them: a crash
 * in between repeats fetches and loses nothing. Validators are kept only when every page was either
 * stored or is beyond hope (404, empty); a page that may come back later is asked for again with
 * the next poll.
 */
final class FeedPoll {

    private static final int GROUP = 10;

    private final Fetcher fetcher;
    private final Gatherer gatherer;
    private final ItemStore items;
    private final SourceStore sources;
    private final HarvestStore harvests;
    private final InstantSource clock;

    FeedPoll(
            Fetcher fetcher,
            Gatherer gatherer,
            ItemStore items,
            SourceStore sources,
            HarvestStore harvests,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.gatherer = gatherer;
        this.items = items;
        this.sources = sources;
        this.harvests = harvests;
        this.clock = clock;
    }

    PollReport poll(ChannelState channel, Consumer<String> progress) {
        Instant started = clock.instant();
        Validators validators =
                new Validators(channel.kept().entityTag(), channel.kept().lastModified());
        Fetch fetch = fetcher.fetch(Request.feed(channel.channel().address(), validators));
        return switch (fetch) {
            case Fetch.Fetched fetched -> read(channel, started, fetched, progress);
            case Fetch.NotModified same ->
                    store(
                            Polled.well(
                                    channel,
                                    started,
                                    same.validators(),
                                    new Due.Outcome.Answered(true, same.freshFor()),
                                    ""),
                            Outcome.UNCHANGED);
            case Fetch.RetryLater later ->
                    failed(
                            channel,
                            started,
                            new Due.Outcome.AskedToWait(later.after()),
                            "the server asks for patience (" + later.status() + ")");
            case Fetch.Gone gone ->
                    failed(
                            channel,
                            started,
                            new Due.Outcome.Ended(),
                            "the server says it is gone for good (410)");
            case Fetch.Refused refused ->
                    failed(
                            channel,
                            started,
                            new Due.Outcome.Failed(),
                            "not fetched: " + refused.detail());
            case Fetch.Failed failure ->
                    failed(channel, started, outcomeOf(failure), failure.detail());
        };
    }

    private static Due.Outcome outcomeOf(Fetch.Failed failure) {
        return failure.cause() == Fetch.Failed.Cause.FORBIDDEN
                ? new Due.Outcome.Forbidden()
                : new Due.Outcome.Failed();
    }

    private PollReport failed(
            ChannelState channel, Instant started, Due.Outcome outcome, String problem) {
        return store(Polled.failed(channel, started, outcome, problem), Outcome.FAILED);
    }

    private PollReport store(ChannelState state, Outcome outcome) {
        Stored stored = harvests.store(new Harvest(state, List.of()), clock.instant());
        return new PollReport(outcome, stored, state.problem());
    }

    private PollReport read(
            ChannelState channel,
            Instant started,
            Fetch.Fetched fetched,
            Consumer<String> progress) {
        FeedReading reading =
                Feeds.read(
                        fetched.body(),
                        fetched.charset().orElse(null),
                        fetched.finalAddress(),
                        clock.instant());
        return switch (reading) {
            case FeedReading.Unreadable(String reason) ->
                    failed(
                            channel,
                            started,
                            new Due.Outcome.Failed(),
                            "this is no feed we can read: " + reason);
            case Feed feed -> read(channel, started, fetched, feed, progress);
        };
    }

    private PollReport read(
            ChannelState channel,
            Instant started,
            Fetch.Fetched fetched,
            Feed feed,
            Consumer<String> progress) {
        Source source = sources.byId(channel.channel().source());
        Pages pages = new Pages(channel, source, progress);
        feed.entries().forEach(pages::take);
        Validators kept =
                pages.mayComeBack
                        ? new Validators(channel.kept().entityTag(), channel.kept().lastModified())
                        : fetched.validators();
        Due.Outcome outcome =
                new Due.Outcome.Answered(fetched.validators().isPresent(), fetched.freshFor());
        ChannelState state = Polled.well(channel, started, kept, outcome, pages.problem(feed));
        Stored stored = pages.finish(state);
        return new PollReport(Outcome.READ, stored, state.problem());
    }

    /** The entries of one feed on their way into the graph. */
    private final class Pages {

        private final ChannelState channel;
        private final Source source;
        private final Consumer<String> progress;
        private final List<Gathered> group = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private Stored stored = Stored.nothing();
        private boolean mayComeBack;

        Pages(ChannelState channel, Source source, Consumer<String> progress) {
            this.channel = channel;
            this.source = source;
            this.progress = progress;
        }

        void take(Entry entry) {
            String link = entry.link();
            if (link != null
                    && items.at(canonical(link)).filter(ItemStore.Known::hasText).isPresent()) {
                return;
            }
            gather(entry).ifPresent(group::add);
            if (group.size() == GROUP) {
                storeGroup(channel);
            }
        }

        private Optional<Gathered> gather(Entry entry) {
            String link = entry.link();
            if (link == null) {
                return fromFeed(entry, channel.channel().address() + "#" + entry.title());
            }
            progress.accept("fetching " + link);
            return switch (fetcher.fetch(Request.page(link))) {
                case Fetch.Fetched page -> fromPage(entry, link, page);
                case Fetch.NotModified same -> Optional.empty();
                case Fetch.RetryLater later ->
                        without(entry, link, "the server asks for patience", true);
                case Fetch.Gone gone -> without(entry, link, "gone for good (410)", false);
                case Fetch.Refused refused ->
                        without(entry, link, "not fetched: " + refused.detail(), false);
                case Fetch.Failed failed ->
                        without(
                                entry,
                                link,
                                failed.detail(),
                                failed.cause() != Fetch.Failed.Cause.MISSING
                                        && failed.cause() != Fetch.Failed.Cause.FORBIDDEN);
            };
        }

        /** A page that cannot be had: the feed's own text stands in where it has one. */
        private Optional<Gathered> without(Entry entry, String link, String reason, boolean later) {
            problems.add(
                    "“" + entry.title() + "” could not be read: " + reason + " (" + link + ")");
            mayComeBack |= later;
            return fromFeed(entry, link);
        }

        private Optional<Gathered> fromPage(Entry entry, String link, Fetch.Fetched page) {
            Document document =
                    document(
                            entry,
                            page.body(),
                            page.charset().orElse(null),
                            page.finalAddress().toString());
            return switch (gatherer.gather(document, page.at())) {
                case Gathering.Read(Gathered gathered) -> Optional.of(gathered);
                case Gathering.Known known -> Optional.empty();
                case Gathering.Empty(Gathered titleOnly) ->
                        without(entry, link, "there is no text in the page", false)
                                .or(() -> Optional.of(titleOnly));
            };
        }

        private Optional<Gathered> fromFeed(Entry entry, String address) {
            String html = entry.contentHtml() == null ? entry.summaryHtml() : entry.contentHtml();
            if (html == null || html.isBlank()) {
                return Optional.of(gatherer.titleOnly(document(entry, new byte[0], null, address)));
            }
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            Document document = document(entry, bytes, "utf-8", address);
            return switch (gatherer.gather(document, clock.instant())) {
                case Gathering.Read(Gathered gathered) -> Optional.of(gathered);
                case Gathering.Known known -> Optional.empty();
                case Gathering.Empty(Gathered titleOnly) -> Optional.of(titleOnly);
            };
        }

        private Document document(
                Entry entry, byte[] bytes, @Nullable String charset, String address) {
            return new Document(
                    bytes,
                    Document.Form.HTML,
                    charset,
                    address,
                    source,
                    entry.title(),
                    entry.author(),
                    day(entry.published()));
        }

        private void storeGroup(ChannelState state) {
            stored = stored.plus(harvests.store(new Harvest(state, group), clock.instant()));
            group.clear();
        }

        Stored finish(ChannelState state) {
            storeGroup(state);
            return stored;
        }

        String problem(Feed feed) {
            List<String> lines = new ArrayList<>(problems);
            if (feed.leftOut() > 0) {
                lines.add(feed.leftOut() + " more entries were left out");
            }
            return String.join("\n", lines);
        }
    }

    private static String canonical(String link) {
        return CanonicalUrl.of(link).orElse(link);
    }

    private static @Nullable DateInterval day(@Nullable Instant published) {
        return published == null
                ? null
                : DateInterval.day(LocalDate.ofInstant(published, ZoneOffset.UTC));
    }
}
