package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.item.Harvest.Gathered;
import dev.gleaner.ingest.Gatherer.Gathering;
import dev.gleaner.ingest.extract.ReservedPage;
import dev.gleaner.ingest.feed.Feed.Entry;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Request;
import dev.gleaner.ingest.pdf.PdfReports;
import dev.gleaner.ingest.robots.Permission;
import dev.gleaner.ingest.robots.Robots;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * The documents behind the entries of a channel: the page an entry links to, as robots.txt and its
 * owner allow; where that cannot be had, the entry's own text; else its title alone.
 */
final class EntryDocuments {

    private final Fetcher fetcher;
    private final Robots robots;
    private final Gatherer gatherer;
    private final PoisonGuard guard;
    private final Desk desk;
    private final InstantSource clock;

    EntryDocuments(
            Fetcher fetcher,
            Robots robots,
            Gatherer gatherer,
            PoisonGuard guard,
            Desk desk,
            InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.gatherer = gatherer;
        this.guard = guard;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What came of an entry.
     *
     * @param gathered to be stored; null when there is nothing new
     * @param known the item it is, when its very bytes were read before; null otherwise
     * @param problem why the page was not read; null when it was
     * @param mayComeBack whether the page could not be had this time only
     */
    record Outcome(
            @Nullable Gathered gathered,
            @Nullable Id<Item> known,
            @Nullable String problem,
            boolean mayComeBack) {

        private static Outcome read(Gathered gathered) {
            return new Outcome(gathered, null, null, false);
        }

        private static Outcome known(Id<Item> item) {
            return new Outcome(null, item, null, false);
        }

        private static Outcome nothing() {
            return new Outcome(null, null, null, false);
        }

        private Outcome because(String reason, boolean later) {
            return new Outcome(gathered, known, reason, later);
        }
    }

    /**
     * A channel whose entries are read.
     *
     * @param answer what it answered, which is the document itself where a channel is one
     */
    Reading of(Channel channel, Source source, Fetch.Fetched answer, Consumer<String> progress) {
        return new Reading(channel, source, answer, progress);
    }

    /** The entries of one answer. */
    final class Reading {

        private final Channel channel;
        private final Source source;
        private final Fetch.Fetched answer;
        private final Consumer<String> progress;
        private final boolean circuitBroken;

        private Reading(
                Channel channel, Source source, Fetch.Fetched answer, Consumer<String> progress) {
            this.channel = channel;
            this.source = source;
            this.answer = answer;
            this.progress = progress;
            this.circuitBroken = guard.isBroken(channel.id());
        }

        Outcome read(Entry entry) {
            String link = entry.link();
            if (link == null || channel.kind() == Channel.Kind.ARXIV) {
                return fromFeed(entry, link);
            }
            if (isDocument()) {
                return fromPage(entry, link, answer);
            }
            Permission permission = desk.await(() -> robots.permission(URI.create(link)));
            if (!permission.granted()) {
                return without(entry, link, permission.reason(), false);
            }
            progress.accept("fetching " + link);
            Request request =
                    Request.page(link).following(next -> robots.permission(next).granted());
            Fetch fetch = desk.await(() -> fetcher.fetch(request));
            PollStoppedException.throwIfStopping();
            return switch (fetch) {
                case Fetch.Fetched page -> fromPage(entry, link, page);
                case Fetch.NotModified same -> Outcome.nothing();
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
        private Outcome without(Entry entry, String link, String reason, boolean later) {
            return fromFeed(entry, link)
                    .because(
                            "“"
                                    + entry.title()
                                    + "” could not be read: "
                                    + reason
                                    + " ("
                                    + link
                                    + ")",
                            later);
        }

        private Outcome fromPage(Entry entry, String link, Fetch.Fetched page) {
            String charset = page.charset().orElse(null);
            Document document =
                    document(entry, page.body(), charset, page.finalAddress().toString());
            String reserved =
                    page.reservation() == null
                            ? ReservedPage.reason(page.body(), charset).orElse(null)
                            : page.reservation();
            if (reserved != null) {
                return Outcome.read(gatherer.titleOnly(document))
                        .because(
                                "only the title of “" + entry.title() + "” is kept: " + reserved,
                                false);
            }
            if (circuitBroken) {
                return without(entry, link, "too much of this channel is in quarantine", false);
            }
            return switch (guard.read(
                    channel.id(), link, page.body(), () -> gatherer.gather(document, page.at()))) {
                case PoisonGuard.Outcome.Read<Gathering>(Gathering gathering) ->
                        switch (gathering) {
                            case Gathering.Read(Gathered gathered) -> Outcome.read(gathered);
                            case Gathering.Known known -> Outcome.known(known.item());
                            case Gathering.Empty empty ->
                                    without(entry, link, empty.reason(), false);
                        };
                case PoisonGuard.Outcome.Broke<Gathering>(String detail) ->
                        without(entry, link, detail, true);
                case PoisonGuard.Outcome.Kept<Gathering>(String detail) ->
                        without(entry, link, detail, false);
            };
        }

        private Outcome fromFeed(Entry entry, @Nullable String link) {
            String address = link == null ? addressOf(entry) : link;
            String html = text(entry);
            if (html.isBlank()) {
                return Outcome.read(
                        gatherer.titleOnly(document(entry, new byte[0], null, address)));
            }
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            Document document = document(entry, bytes, "utf-8", address);
            return switch (gatherer.gather(document, clock.instant())) {
                case Gathering.Read(Gathered gathered) -> Outcome.read(gathered);
                case Gathering.Known known -> Outcome.known(known.item());
                case Gathering.Empty(Gathered titleOnly, String why) -> Outcome.read(titleOnly);
            };
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
            return channel.kind() == Channel.Kind.ARXIV
                    ? Document.Form.ABSTRACT
                    : Document.Form.HTML;
        }

        /** Whether the channel is one document, which its answer is. */
        private boolean isDocument() {
            return channel.kind() == Channel.Kind.PAGE || channel.kind() == Channel.Kind.PDF;
        }

        /** Its link; an entry without one is told apart by its words. */
        String addressOf(Entry entry) {
            String link = entry.link();
            return link == null
                    ? "urn:gleaner:entry:"
                            + PoisonGuard.sha256(
                                    channel.id()
                                            + "\n"
                                            + entry.title()
                                            + "\n"
                                            + entry.published()
                                            + "\n"
                                            + text(entry))
                    : link;
        }

        /** The same for the same words, whatever id, address and date come with them. */
        String contentOf(Entry entry) {
            return isDocument()
                    ? PoisonGuard.sha256(new String(answer.body(), StandardCharsets.ISO_8859_1))
                    : PoisonGuard.sha256(entry.title() + "\n" + text(entry));
        }
    }

    static String text(Entry entry) {
        String html = entry.contentHtml() == null ? entry.summaryHtml() : entry.contentHtml();
        return html == null ? "" : html;
    }

    private static @Nullable DateInterval day(@Nullable Instant published) {
        return published == null
                ? null
                : DateInterval.day(LocalDate.ofInstant(published, ZoneOffset.UTC));
    }
}
