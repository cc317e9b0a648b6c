package dev.gleaner.ingest;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.graph.store.channel.HarvestStore;
import dev.gleaner.graph.store.channel.HarvestStore.Stored;
import dev.gleaner.graph.store.item.Harvest;
import dev.gleaner.ingest.Ingest.Outcome;
import dev.gleaner.ingest.Ingest.PollReport;
import dev.gleaner.ingest.feed.Feed;
import dev.gleaner.ingest.feed.FeedReading;
import dev.gleaner.ingest.feed.repair.Repair;
import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.fetch.Fetcher.Asked;
import dev.gleaner.ingest.fetch.Validators;
import dev.gleaner.ingest.source.Due;
import dev.gleaner.ingest.source.Hands;
import dev.gleaner.ingest.source.Removal;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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

    private final Asking asking;
    private final FeedReader reader;
    private final PoisonGuard guard;
    private final FeedPages pages;
    private final Desk desk;
    private final HarvestStore harvests;
    private final InstantSource clock;

    FeedPoll(
            Asking asking,
            FeedReader reader,
            PoisonGuard guard,
            FeedPages pages,
            Desk desk,
            HarvestStore harvests,
            InstantSource clock) {
        this.asking = asking;
        this.reader = reader;
        this.guard = guard;
        this.pages = pages;
        this.desk = desk;
        this.harvests = harvests;
        this.clock = clock;
    }

    PollReport poll(ChannelState channel, Consumer<String> progress) {
        OnePoll poll = new OnePoll(channel, progress);
        try {
            return poll.run();
        } catch (PollStoppedException stopped) {
            return new PollReport(Outcome.FAILED, Stored.nothing(), "stopped");
        }
    }

    /** One poll from the request to the last write. */
    private final class OnePoll {

        private final ChannelState channel;
        private final Consumer<String> progress;
        private final Instant started = clock.instant();
        private Asked asked;
        private Instant answered;

        OnePoll(ChannelState channel, Consumer<String> progress) {
            this.channel = channel;
            this.progress = progress;
            this.asked = asking.ask(channel);
            this.answered = clock.instant();
        }

        PollReport run() {
            PollStoppedException.throwIfStopping();
            return switch (asked.fetch()) {
                case Fetch.Fetched fetched -> desk.work(() -> read(fetched));
                case Fetch.NotModified same -> unchanged(same);
                case Fetch.RetryLater later ->
                        failed(
                                new Due.Outcome.AskedToWait(later.after()),
                                "wait",
                                later.asked()
                                        ? "the server asks for patience (" + later.status() + ")"
                                        : "not asked: its host sends everybody away lately");
                case Fetch.Gone gone ->
                        failed(
                                new Due.Outcome.Ended(),
                                "gone",
                                "the server says it is gone for good (410)");
                case Fetch.Refused(Fetch.Refused.Reason reason, String detail) ->
                        failed(
                                new Due.Outcome.Failed(),
                                "refused " + reason.code(),
                                "not fetched: " + detail);
                case Fetch.Failed failure -> failed(outcomeOf(failure), "failed", failure.detail());
            };
        }

        private static Due.Outcome outcomeOf(Fetch.Failed failure) {
            return switch (failure.cause()) {
                case FORBIDDEN -> new Due.Outcome.Forbidden();
                case MISSING -> new Due.Outcome.NotFound();
                case STATUS, TIMEOUT, UNREACHABLE, BROKEN, INTERRUPTED -> new Due.Outcome.Failed();
            };
        }

        private PollReport failed(Due.Outcome outcome, String word, String problem) {
            ChannelState state = new Polled(channel, answered).failed(outcome, problem);
            Exchange exchange =
                    new Exchange(answered, asked.trace().request(), asked.trace().response());
            List<ChannelEvent> events =
                    outcome instanceof Due.Outcome.Ended
                            ? List.of(new ChannelEvent(answered, ChannelEvent.What.GONE, problem))
                            : List.of();
            PollLog log =
                    new PollLog(record(word, problem, 0, 0, 0), exchange, null, null, null, events);
            harvests.store(new Harvest(state, List.of(), log), clock.instant());
            return new PollReport(Outcome.FAILED, Stored.nothing(), problem);
        }

        private PollReport unchanged(Fetch.NotModified same) {
            Remembered old = channel.kept();
            Duration freshFor = same.freshFor() == null ? old.freshFor() : same.freshFor();
            Removal removal = removal(same.permanentlyMovedTo());
            ChannelState state =
                    new Polled(channel, answered)
                            .keeping(
                                    old.answered(
                                            same.validators().etag(),
                                            same.validators().lastModified(),
                                            freshFor))
                            .moving(whereNow(removal), removal.pending())
                            .well(new Due.Outcome.Answered(true, freshFor), "");
            PollLog log = log(record("unchanged", "", 0, 0, 0), null, removal, List.of());
            harvests.store(new Harvest(state, List.of(), log), clock.instant());
            return new PollReport(Outcome.UNCHANGED, Stored.nothing(), "");
        }

        private PollReport read(Fetch.Fetched fetched) {
            PoisonGuard.Outcome<FeedReading> outcome =
                    guard.read(
                            channel.channel().id(),
                            channel.channel().address(),
                            fetched.body(),
                            () -> reader.read(fetched, answered));
            return switch (outcome) {
                case PoisonGuard.Outcome.Broke<FeedReading>(String detail) ->
                        failed(new Due.Outcome.Failed(), "failed HOSTILE_CRASH", detail);
                case PoisonGuard.Outcome.Kept<FeedReading>(String detail) ->
                        failed(new Due.Outcome.Failed(), "refused HOSTILE_CRASH", detail);
                case PoisonGuard.Outcome.Read<FeedReading>(FeedReading.Unreadable(String reason)) ->
                        failed(
                                new Due.Outcome.Failed(),
                                "failed",
                                "this is no feed we can read: "
                                        + reason
                                        + "; gleaner source test shows what it answers");
                case PoisonGuard.Outcome.Read<FeedReading>(Feed feed) -> read(fetched, feed);
            };
        }

        private PollReport read(Fetch.Fetched fetched, Feed feed) {
            FeedPages.Taken taken = pages.take(channel, feed, fetched, started, progress);
            Removal removal = removal(fetched.permanentlyMovedTo());
            Remembered old = channel.kept();
            Validators kept =
                    taken.mayComeBack()
                            ? new Validators(old.entityTag(), old.lastModified())
                            : fetched.validators();
            Hands hands = Hands.after(old.traits(), old.doubt(), FeedTraits.of(feed), answered);
            ChannelState state =
                    new Polled(channel, answered)
                            .keeping(
                                    Memory.of(
                                            fetched,
                                            feed,
                                            kept,
                                            old.pace(),
                                            taken.byContent(),
                                            hands))
                            .moving(whereNow(removal), removal.pending())
                            .bringingNew(taken.newItems() > 0)
                            .well(
                                    new Due.Outcome.Answered(
                                            fetched.validators().isPresent(), fetched.freshFor()),
                                    taken.problem());
            List<ChannelEvent> events = new ArrayList<>(hands.news(old.doubt(), answered));
            if (taken.byContent() && !old.byContent()) {
                events.add(
                        new ChannelEvent(
                                answered,
                                ChannelEvent.What.IDENTITY_BY_CONTENT,
                                "its links change from poll to poll"));
            }
            PollRecord poll =
                    record(
                            "read",
                            "",
                            fetched.body().length,
                            taken.newItems(),
                            feed.entries().size() - taken.newItems());
            PollLog log = log(poll, feed, removal, events);
            Stored stored =
                    taken.stored()
                            .plus(
                                    harvests.store(
                                            new Harvest(
                                                    state, taken.last(), log, taken.sightings()),
                                            clock.instant()));
            return new PollReport(Outcome.READ, stored, state.problem());
        }

        private PollRecord record(
                String outcome, String detail, long bytes, int itemsNew, int itemsSame) {
            return new PollRecord(
                    answered,
                    asked.trace().status(),
                    bytes,
                    itemsNew,
                    Math.max(0, itemsSame),
                    Duration.between(started, clock.instant()),
                    outcome,
                    detail);
        }

        private PollLog log(
                PollRecord poll, @Nullable Feed feed, Removal removal, List<ChannelEvent> more) {
            List<ChannelEvent> events = new ArrayList<>(more);
            String moved = removal.believed();
            if (moved != null) {
                events.add(
                        new ChannelEvent(
                                answered,
                                ChannelEvent.What.MOVED,
                                "from " + channel.channel().address() + " to " + moved));
            }
            return new PollLog(
                    poll,
                    null,
                    feed == null
                            ? null
                            : feed.repairs().stream().map(Repair::word).sorted().toList(),
                    asking.robotsNotice(channel.channel()),
                    moved == null ? null : channel.channel().address(),
                    events);
        }

        private Removal removal(@Nullable URI movedTo) {
            return Removal.after(
                    channel.move(), movedTo == null ? null : movedTo.toString(), answered);
        }

        private Channel whereNow(Removal removal) {
            String moved = removal.believed();
            String address = channel.channel().address();
            int fragment = address.indexOf('#');
            // How a listing is read stays when its page moves
            return moved == null
                    ? channel.channel()
                    : channel.channel()
                            .movedTo(moved + (fragment < 0 ? "" : address.substring(fragment)));
        }
    }
}
