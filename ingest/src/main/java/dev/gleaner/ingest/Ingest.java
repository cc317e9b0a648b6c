package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.HarvestStore.Stored;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.link.RepostFinder;
import dev.gleaner.ingest.read.StatementReader;
import dev.gleaner.ingest.robots.Robots;
import dev.gleaner.ingest.robots.RobotsMemory;
import dev.gleaner.ingest.source.Due;
import dev.gleaner.ingest.source.KnownSources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The pipeline: polls one channel and stores what it brought.
 *
 * <p>Fetch, archive, parse, extract, read and link come first and write nothing but the archive;
 * one transaction then holds items, statements, the channel's validators and its next poll. A poll
 * never throws for what the outside world does, nor for a disk that takes no more; a database that
 * fails does.
 */
public final class Ingest {

    /** Documents being read, and database transactions; more would only wait for each other. */
    private static final int MOST_AT_THE_DESK = 8;

    private final Function<Channel, FeedPoll> feeds;
    private final MailPoll mail;
    private final FolderPoll folders;
    private final HarvestStore harvests;
    private final Fetcher fetcher;
    private final InstantSource clock;

    /**
     * @param refusal why a document of a folder is not to be read, given its bytes; none for those
     *     that are
     */
    public Ingest(
            Fetcher fetcher,
            Archive archive,
            PipelineStores stores,
            Function<byte[], Optional<String>> refusal,
            InstantSource clock) {
        this(fetcher, archive, stores, refusal, clock, FeedReader.STANDARD, Ways.NONE);
    }

    /** The same with ways to mailboxes, and to what channels answered when they were added. */
    public Ingest(
            Fetcher fetcher,
            Archive archive,
            PipelineStores stores,
            Function<byte[], Optional<String>> refusal,
            InstantSource clock,
            Ways ways) {
        this(fetcher, archive, stores, refusal, clock, FeedReader.STANDARD, ways);
    }

    Ingest(
            Fetcher fetcher,
            Archive archive,
            PipelineStores stores,
            Function<byte[], Optional<String>> refusal,
            InstantSource clock,
            FeedReader reader) {
        this(fetcher, archive, stores, refusal, clock, reader, Ways.NONE);
    }

    private Ingest(
            Fetcher fetcher,
            Archive archive,
            PipelineStores stores,
            Function<byte[], Optional<String>> refusal,
            InstantSource clock,
            FeedReader reader,
            Ways ways) {
        Findings findings =
                new Findings(
                        stores.items(), stores.links(), new StatementReader(), reposts(stores));
        Gatherer gatherer = new Gatherer(archive, stores.items(), findings);
        PoisonGuard guard = new PoisonGuard(stores.quarantine(), archive, clock);
        Robots robots = new Robots(fetcher, RobotsMemory.in(stores.robots()), clock);
        Desk desk = new Desk(MOST_AT_THE_DESK);
        FeedPages pages =
                new FeedPages(
                        new EntryDocuments(fetcher, robots, gatherer, guard, desk, clock),
                        stores,
                        clock);
        Asking asking = new Asking(fetcher, ways, robots);
        this.feeds =
                channel ->
                        new FeedPoll(
                                asking,
                                EntryReaders.of(
                                        channel,
                                        reader,
                                        request -> desk.await(() -> fetcher.fetch(request))),
                                guard,
                                pages,
                                desk,
                                stores.harvests(),
                                clock);
        this.mail = new MailPoll(gatherer, stores.harvests(), ways.mailboxes(), clock);
        this.folders =
                new FolderPoll(gatherer, stores.harvests(), stores.sources(), refusal, clock);
        this.harvests = stores.harvests();
        this.fetcher = fetcher;
        this.clock = clock;
    }

    static RepostFinder reposts(PipelineStores stores) {
        return new RepostFinder(name ->
                KnownSources.standard().byName(name).or(() -> stores.sources().named(name)));
    }

    /** How a poll went. */
    public enum Outcome {
        READ,
        UNCHANGED,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a poll brought.
     *
     * @param problem why it failed, or what in it could not be read; empty when all was well
     */
    public record PollReport(Outcome outcome, Stored stored, String problem) {}

    /**
     * Polls a channel.
     *
     * @param progress is told what is being fetched
     */
    public PollReport poll(ChannelState channel, Consumer<String> progress) {
        Instant started = clock.instant();
        try {
            return switch (channel.channel().kind()) {
                case FEED, LISTING, SITEMAP, ARXIV, PAGE, PDF ->
                        feeds.apply(channel.channel()).poll(channel, progress);
                case MAILBOX, MAIL_FILE -> mail.poll(channel, progress);
                case FOLDER -> folders.poll(channel, progress);
            };
        } catch (UncheckedIOException disk) {
            return notKept(channel, started, disk);
        }
    }

    /** How long from now the server of a channel is to be left alone, by any process. */
    public Duration patience(Channel channel) {
        return fetcher.patience(channel.address());
    }

    /**
     * The disk did not take what was read. The validators stay as they were, so that the next poll
     * is answered in full.
     */
    private PollReport notKept(ChannelState channel, Instant started, UncheckedIOException disk) {
        IOException cause = disk.getCause();
        String problem =
                disk.getMessage()
                        + (cause == null ? "" : ": " + cause.getMessage())
                        + "; see that the disk has room and may be written to,"
                        + " the next poll reads again what is missing";
        Instant now = clock.instant();
        PollRecord record =
                new PollRecord(
                        now, 0, 0, 0, 0, Duration.between(started, now), "not kept", problem);
        harvests.store(
                new Harvest(
                        Polled.failed(channel, now, new Due.Outcome.Failed(), problem),
                        List.of(),
                        PollLog.of(record)),
                now);
        return new PollReport(Outcome.FAILED, Stored.nothing(), problem);
    }
}
