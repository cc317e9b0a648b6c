package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.ChannelState;
import dev.gleaner.graph.store.Harvest;
import dev.gleaner.graph.store.Harvest.Gathered;
import dev.gleaner.graph.store.Harvest.Sighting;
import dev.gleaner.graph.store.HarvestStore;
import dev.gleaner.graph.store.HarvestStore.Stored;
import dev.gleaner.graph.store.ItemStore;
import dev.gleaner.graph.store.PipelineStores;
import dev.gleaner.graph.store.SightingStore;
import dev.gleaner.graph.store.SightingStore.Seen;
import dev.gleaner.graph.store.SourceStore;
import dev.gleaner.ingest.Gatherer.Gathering;
import dev.gleaner.ingest.extract.ReservedPage;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.pdf.PdfReports;
import dev.gleaner.ingest.robots.Permission;
import dev.gleaner.ingest.robots.Robots;
import dev.gleaner.ingest.url.CanonicalUrl;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The entries of a feed on their way into the graph, with the pages they link to.
 *
 * <p>An entry is known again by its address, or, where links change without reason, by its content.
 * One whose content changes is read again, at most once a day.
 */
final class FeedPages {

    private static final int GROUP = 10;
    private static final int STRAYED_TO_GO_BY_CONTENT = 2;
    private static final Duration TEXT_MAY_COME = Duration.ofDays(2);
    private static final Duration BETWEEN_READINGS = Duration.ofHours(24);

    private final Fetcher fetcher;
    private final Robots robots;
    private final Gatherer gatherer;
    private final PoisonGuard guard;
    private final ItemStore items;
    private final SightingStore sightings;
    private final SourceStore sources;
    private final HarvestStore harvests;
    private final InstantSource clock;

    FeedPages(
            Fetcher fetcher,
            Robots robots,
            Gatherer gatherer,
            PoisonGuard guard,
            PipelineStores stores,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.gatherer = gatherer;
        this.guard = guard;
        this.items = stores.items();
        this.sightings = stores.sightings();
        this.sources = stores.sources();
        this.harvests = stores.harvests();
        this.clock = clock;
    }

    /**
     * What came of the entries.
     *
     * @param stored what was written so far
     * @param last what is still to be written, with the end of the poll
     * @param sightings likewise
     * @param newItems entries never seen before
     * @param mayComeBack whether a page could not be had this time only
     * @param byContent whether the channel's items are told apart by their content
     * @param problem what could not be read, one a line
     */
    record Taken(
            Stored stored,
            List<Gathered> last,
            List<Sighting> sightings,
            int newItems,
            boolean mayComeBack,
            boolean byContent,
            String problem) {}

    /**
     * Takes the entries of an answer.
     *
     * @param answer what the channel answered, which is the document itself where a channel is one
     */
    Taken take(
            ChannelState channel,
            Feed feed,
            Fetch.Fetched answer,
            Instant started,
            Consumer<String> progress) {
        Round round =
                new Round(
                        channel,
                        sources.byId(channel.channel().source()),
                        answer,
                        started,
                        progress);
        feed.entries().forEach(round::take);
        return round.taken(feed);
    }

    /** The entries of one poll. */
    private final class Round {

        private final ChannelState channel;
        private final Source source;
        private final Fetch.Fetched answer;
        private final Instant started;
        private final Consumer<String> progress;
        private final List<Gathered> group = new ArrayList<>();
        private final List<Sighting> seen = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final boolean circuitBroken;
        private Stored stored = Stored.nothing();
        private int newItems;
        private boolean mayComeBack;
        private boolean byContent;

        Round(
                ChannelState channel,
                Source source,
                Fetch.Fetched answer,
                Instant started,
                Consumer<String> progress) {
            this.channel = channel;
            this.source = source;
            this.answer = answer;
            this.started = started;
            this.progress = progress;
            this.byContent = channel.kept().byContent();
            this.circuitBroken = guard.isBroken(channel.channel().id());
        }

        void take(Entry entry) {
            String content = contentOf(entry);
            Optional<ItemStore.Known> known = items.at(canonical(addressOf(entry)));
            Optional<Seen> before =
                    known.flatMap(item -> sightings.of(channel.channel().id(), item.key().id()));
            if (known.isPresent() && !isToBeReadAgain(known.get(), before, content)) {
                note(known.get(), before, content);
            } else if (known.isPresent() || !isStrayed(entry, content)) {
                gather(entry).ifPresent(gathered -> add(gathered, content, known.isEmpty()));
            }
            if (group.size() == GROUP) {
                storeGroup();
            }
        }

        /** What has changed but was not read again stays to be read another day. */
        private void note(ItemStore.Known known, Optional<Seen> before, String content) {
            String noted = before.map(Seen::content).orElse(null);
            if (noted == null || noted.equals(content)) {
                seen.add(new Sighting(known.key().id(), content, false));
            }
        }

        private void add(Gathered gathered, String content, boolean isNew) {
            group.add(gathered);
            seen.add(new Sighting(gathered.item().id(), content, false));
            newItems += isNew ? 1 : 0;
        }

        /**
         * Its content has changed since it was last seen here, and it has not been read today; or
         * it is new and has no text yet, which may come.
         */
        private boolean isToBeReadAgain(
                ItemStore.Known known, Optional<Seen> before, String content) {
            if (!known.hasText()) {
                return before.isEmpty()
                        || Duration.between(before.get().firstAt(), started)
                                        .compareTo(TEXT_MAY_COME)
                                < 0;
            }
            if (before.isEmpty() || before.get().content() == null) {
                return false;
            }
            Instant changed = before.get().changedAt();
            Instant last = changed == null ? before.get().firstAt() : changed;
            return !content.equals(before.get().content())
                    && Duration.between(last, started).compareTo(BETWEEN_READINGS) >= 0;
        }

        /** Whether a new address leads to what this channel brought before. */
        private boolean isStrayed(Entry entry, String content) {
            boolean telling = entry.link() != null && (byContent || !text(entry).isBlank());
            Optional<Seen> before =
                    telling
                            ? sightings.withContent(channel.channel().id(), content, started)
                            : Optional.empty();
            before.ifPresent(same -> {
                seen.add(new Sighting(same.item(), content, true));
                byContent |= same.strayed() + 1 >= STRAYED_TO_GO_BY_CONTENT;
            });
            return before.isPresent();
        }

        private Optional<Gathered> gather(Entry entry) {
            String link = entry.link();
            if (link == null || channel.channel().kind() == Channel.Kind.ARXIV) {
                return fromFeed(entry, link);
            }
            if (isDocument()) {
                return fromPage(entry, link, answer);
            }
            Permission permission = robots.permission(URI.create(link));
            if (!permission.granted()) {
                return without(entry, link, permission.reason(), false);
            }
            progress.accept("fetching " + link);
            Request request =
                    Request.page(link).following(next -> robots.permission(next).granted());
            Fetch fetch = fetcher.fetch(request);
            PollStoppedException.throwIfStopping();
            return switch (fetch) {
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
            String charset = page.charset().orElse(null);
            Document document =
                    document(entry, page.body(), charset, page.finalAddress().toString());
            String reserved =
                    page.reservation() == null
                            ? ReservedPage.reason(page.body(), charset).orElse(null)
                            : page.reservation();
            if (reserved != null) {
                problems.add("only the title of “" + entry.title() + "” is kept: " + reserved);
                return Optional.of(gatherer.titleOnly(document));
            }
            if (circuitBroken) {
                return without(entry, link, "too much of this channel is in quarantine", false);
            }
            return switch (guard.read(
                    channel.channel().id(),
                    link,
                    page.body(),
                    () -> gatherer.gather(document, page.at()))) {
                case PoisonGuard.Outcome.Read<Gathering>(Gathering gathering) ->
                        switch (gathering) {
                            case Gathering.Read(Gathered gathered) -> Optional.of(gathered);
                            case Gathering.Known known -> known(entry, known.item());
                            case Gathering.Empty(Gathered titleOnly, String why) ->
                                    without(entry, link, why, false)
                                            .or(() -> Optional.of(titleOnly));
                        };
                case PoisonGuard.Outcome.Broke<Gathering>(String detail) ->
                        without(entry, link, detail, true);
                case PoisonGuard.Outcome.Kept<Gathering>(String detail) ->
                        without(entry, link, detail, false);
            };
        }

        private Optional<Gathered> known(Entry entry, Id<Item> item) {
            seen.add(new Sighting(item, contentOf(entry), false));
            return Optional.empty();
        }

        private Optional<Gathered> fromFeed(Entry entry, @Nullable String link) {
            String address = link == null ? addressOf(entry) : link;
            String html = text(entry);
            if (html.isBlank()) {
                return Optional.of(gatherer.titleOnly(document(entry, new byte[0], null, address)));
            }
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            Document document = document(entry, bytes, "utf-8", address);
            return switch (gatherer.gather(document, clock.instant())) {
                case Gathering.Read(Gathered gathered) -> Optional.of(gathered);
                case Gathering.Known known -> known(entry, known.item());
                case Gathering.Empty(Gathered titleOnly, String why) -> Optional.of(titleOnly);
            };
        }

        /** Its link; an entry without one is told apart by its words. */
        private String addressOf(Entry entry) {
            String link = entry.link();
            return link == null
                    ? "urn:gleaner:entry:"
                            + PoisonGuard.sha256(
                                    channel.channel().id()
                                            + "\n"
                                            + entry.title()
                                            + "\n"
                                            + entry.published()
                                            + "\n"
                                            + text(entry))
                    : link;
        }

        private Document document(
                Entry entry, byte[] bytes, @Nullable String charset, String address) {
            return new Document(
                    bytes,
                    form(bytes),
                    charset,
                    address,
                    source,
                    entry.title(),
                    entry.author(),
                    day(entry.published()));
        }

        private Document.Form form(byte[] bytes) {
            if (PdfReports.isPdf(bytes)) {
                return Document.Form.PDF;
            }
            return channel.channel().kind() == Channel.Kind.ARXIV
                    ? Document.Form.ABSTRACT
                    : Document.Form.HTML;
        }

        /** Whether the channel is one document, which its answer is. */
        private boolean isDocument() {
            return channel.channel().kind() == Channel.Kind.PAGE
                    || channel.channel().kind() == Channel.Kind.PDF;
        }

        /** The same for the same words, whatever id, address and date come with them. */
        private String contentOf(Entry entry) {
            return isDocument()
                    ? PoisonGuard.sha256(new String(answer.body(), StandardCharsets.ISO_8859_1))
                    : PoisonGuard.sha256(entry.title() + "\n" + text(entry));
        }

        private void storeGroup() {
            stored =
                    stored.plus(
                            harvests.store(
                                    new Harvest(channel, group, null, seen), clock.instant()));
            group.clear();
            seen.clear();
        }

        Taken taken(Feed feed) {
            List<String> lines = new ArrayList<>(problems);
            if (feed.leftOut() > 0) {
                lines.add(feed.leftOut() + " more entries were left out");
            }
            return new Taken(
                    stored,
                    List.copyOf(group),
                    List.copyOf(seen),
                    newItems,
                    mayComeBack,
                    byContent,
                    String.join("\n", lines));
        }
    }

    private static String text(Entry entry) {
        String html = entry.contentHtml() == null ? entry.summaryHtml() : entry.contentHtml();
        return html == null ? "" : html;
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
