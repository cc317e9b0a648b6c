package dev.gleaner.graph.store.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Condition;
import dev.gleaner.graph.channel.Doubt;
import dev.gleaner.graph.channel.Exchange;
import dev.gleaner.graph.channel.Hints;
import dev.gleaner.graph.channel.Pace;
import dev.gleaner.graph.channel.PollLog;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.channel.Remembered;
import dev.gleaner.graph.channel.Traits;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.store.StoreContract;
import dev.gleaner.graph.store.channel.ChannelStore.Sourced;
import dev.gleaner.graph.store.channel.LeaseStore.Leasing;
import dev.gleaner.graph.store.item.Harvest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class ChannelStoreIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = AT.plus(Duration.ofHours(3));
    private static final Instant LEASE_END = AT.plus(Duration.ofMinutes(10));
    private static final Source LAB = Source.of("Heron Lab", Source.Kind.LAB, null);
    private static final Channel FEED = feed("https://heron.example/feed");

    private final ChannelStore channels = new ChannelStore(NEO4J.driver());
    private final ChannelDecisions decisions = new ChannelDecisions(NEO4J.driver());
    private final LeaseStore leases = new LeaseStore(NEO4J.driver());
    private final HarvestStore harvests = new HarvestStore(NEO4J.driver());

    @BeforeAll
    static void applySchema() {
        StoreContract.applySchema(NEO4J.driver());
    }

    @Nested
    class ALease {

        @Test
        void dueChannelIsLentOnce() {
            channels.add(LAB, FEED, AT);

            assertThat(take("a", AT)).containsExactly(FEED);
            assertThat(take("b", AT)).isEmpty();
        }

        @Test
        void channelOfTheFutureIsNotDue() {
            channels.add(LAB, FEED, LATER);

            assertThat(take("a", AT)).isEmpty();
            assertThat(new DueTimes(NEO4J.driver()).nextDue()).contains(LATER);
        }

        @Test
        void oneOfEachHostIsLentAndNoneOfABusyOne() {
            channels.add(LAB, feed("https://one.example/a"), AT);
            channels.add(LAB, feed("https://one.example/b"), AT);
            channels.add(LAB, feed("https://two.example:8443/a"), AT);
            channels.add(LAB, feed("https://three.example/a"), AT);

            assertThat(leases.take("a", AT, LEASE_END, List.of("three.example"), 10))
                    .extracting(state -> state.channel().host())
                    .containsExactlyInAnyOrder("one.example", "two.example");
        }

        @Test
        void pausedAndRemovedChannelsAreNotLent() {
            Channel other = feed("https://other.example/feed");
            channels.add(LAB, FEED, AT);
            channels.add(LAB, other, AT);
            decisions.pause(FEED.id(), "too noisy", AT);
            decisions.close(other.id(), AT);

            assertThat(take("a", AT)).isEmpty();
            assertThat(leases.takeOne(FEED.id(), "a", AT, LEASE_END))
                    .isInstanceOf(Leasing.NotNow.class);
        }

        @Test
        void expiredLeaseIsLentAgainAndTheOldOneStoresNothing() {
            channels.add(LAB, FEED, AT);
            ChannelState old = leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();

            assertThat(take("b", LEASE_END)).containsExactly(FEED);
            assertThatThrownBy(() -> harvests.store(ended(old, LATER), LEASE_END))
                    .isInstanceOf(LeaseLostException.class);
            assertThat(channels.history(FEED.id()).orElseThrow().polls()).isEmpty();
        }

        @Test
        void renewedLeaseLastsLonger() {
            channels.add(LAB, FEED, AT);
            List<ChannelState> held = leases.take("a", AT, LEASE_END, List.of(), 1);

            leases.renew(held, LATER);

            assertThat(take("b", LEASE_END)).isEmpty();
            assertThat(take("b", LATER)).containsExactly(FEED);
        }

        @Test
        void leaseGivenBackIsLentAtOnce() {
            channels.add(LAB, FEED, AT);
            leases.giveBack(leases.take("a", AT, LEASE_END, List.of(), 1));

            assertThat(take("b", AT)).containsExactly(FEED);
        }

        @Test
        void storedPollEndsTheLease() {
            channels.add(LAB, FEED, AT);
            harvests.store(
                    ended(leases.take("a", AT, LEASE_END, List.of(), 1).getFirst(), LATER), AT);

            assertThat(take("b", AT)).isEmpty();
            assertThat(take("b", LATER)).containsExactly(FEED);
        }

        @Test
        void personDoesNotGoBeforeTheServersWishForPatience() {
            channels.add(LAB, FEED, AT);
            ChannelState held = leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();
            harvests.store(ended(held, LATER, LATER), AT);

            assertThat(leases.takeOne(FEED.id(), "a", AT, LEASE_END))
                    .isInstanceOf(Leasing.NotNow.class);
            assertThat(leases.takeOne(FEED.id(), "a", LATER, LATER))
                    .isInstanceOf(Leasing.Leased.class);
        }

        @Test
        void personDoesNotPollWhatIsBeingPolled() {
            channels.add(LAB, FEED, AT);
            take("a", AT);

            assertThat(leases.takeOne(FEED.id(), "b", AT, LEASE_END))
                    .isEqualTo(new Leasing.Busy("a"));
        }

        @Test
        void manyTakersNeverGetTheSameChannel() throws Exception {
            IntStream.range(0, 200)
                    .forEach(number ->
                            channels.add(LAB, feed("https://h" + number + ".example/"), AT));
            List<Callable<List<Channel>>> takers = new ArrayList<>();
            for (int taker = 0; taker < 4; taker++) {
                String owner = "taker " + taker;
                takers.add(() -> {
                    List<Channel> taken = new ArrayList<>();
                    List<Channel> some = take(owner, AT);
                    while (!some.isEmpty()) {
                        taken.addAll(some);
                        some = take(owner, AT);
                    }
                    return taken;
                });
            }
            List<Channel> all = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<List<Channel>> taken : threads.invokeAll(takers)) {
                    all.addAll(taken.get());
                }
            }

            assertThat(all).doesNotHaveDuplicates();
            Set<Channel> rest = new HashSet<>(all);
            rest.addAll(take("last", AT));
            assertThat(rest).hasSize(200);
        }
    }

    @Nested
    class TheHistory {

        @Test
        void lastFiftyPollsAreKeptNewestFirst() {
            channels.add(LAB, FEED, AT);
            for (int number = 0; number < 53; number++) {
                ChannelState held =
                        leases.take("a", AT, AT.plusSeconds(9), List.of(), 1).getFirst();
                PollRecord poll = poll(AT.plusSeconds(number));
                harvests.store(new Harvest(held, List.of(), PollLog.of(poll)), AT);
            }

            assertThat(channels.history(FEED.id()).orElseThrow().polls())
                    .hasSize(50)
                    .startsWith(poll(AT.plusSeconds(52)), poll(AT.plusSeconds(51)))
                    .endsWith(poll(AT.plusSeconds(3)));
        }

        @Test
        void detailsOfAPollComeBack() {
            channels.add(LAB, FEED, AT);
            ChannelState held = leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();
            Exchange exchange = new Exchange(AT, "GET /feed", "HTTP/1.1 500");
            ChannelEvent event = new ChannelEvent(AT, ChannelEvent.What.GONE, "410");

            harvests.store(
                    new Harvest(
                            held,
                            List.of(),
                            new PollLog(
                                    poll(AT),
                                    exchange,
                                    List.of("doctype dropped"),
                                    "pages may be read",
                                    null,
                                    List.of(event))),
                    AT);

            ChannelHistory history = channels.history(FEED.id()).orElseThrow();
            assertThat(history.lastFailure()).isEqualTo(exchange);
            assertThat(history.repairs()).containsExactly("doctype dropped");
            assertThat(history.robots()).isEqualTo("pages may be read");
            assertThat(history.events()).containsExactly(event);
            assertThat(history.addedAt()).isEqualTo(AT);
        }

        @Test
        void ofManyAtOnceThoseAreAddedThatAreNotThere() {
            Source press = Source.of("Heron Press", Source.Kind.UNKNOWN, null);
            Channel other = feed("https://other.example/feed");
            Channel removed = feed("https://removed.example/feed");
            Channel twin = Channel.of(press.id(), Channel.Kind.FEED, other.address());
            channels.add(LAB, FEED, AT);
            channels.add(LAB, removed, AT);
            decisions.close(removed.id(), AT);

            int added =
                    channels.add(
                            List.of(
                                    new Sourced(LAB, FEED),
                                    new Sourced(LAB, other),
                                    new Sourced(press, twin),
                                    new Sourced(LAB, removed)),
                            LATER);

            assertThat(added).isEqualTo(2);
            assertThat(channels.all())
                    .extracting(ChannelState::channel, ChannelState::sourceName)
                    .containsExactlyInAnyOrder(
                            tuple(FEED, "Heron Lab"),
                            tuple(other, "Heron Lab"),
                            tuple(removed, "Heron Lab"));
            assertThat(channels.history(FEED.id()).orElseThrow().addedAt()).isEqualTo(AT);
            assertThat(channels.history(other.id()).orElseThrow().addedAt()).isEqualTo(LATER);
            assertThat(channels.add(List.of(), LATER)).isZero();
        }

        @Test
        void movedChannelIsFoundAtBothAddressesAndNotAddedAgain() {
            channels.add(LAB, FEED, AT);
            ChannelState held = leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();
            Channel moved = FEED.movedTo("https://new.example/feed");
            ChannelState state = state(moved, held.lease(), LATER, null, Remembered.NOTHING);

            harvests.store(
                    new Harvest(
                            state,
                            List.of(),
                            new PollLog(poll(AT), null, null, null, FEED.address(), List.of())),
                    AT);

            assertThat(channels.at(FEED.address()).orElseThrow().channel()).isEqualTo(moved);
            assertThat(channels.at(moved.address()).orElseThrow().channel()).isEqualTo(moved);
            assertThat(channels.add(LAB, FEED, LATER)).isFalse();
            assertThat(channels.add(LAB, feed(moved.address()), LATER)).isFalse();
            assertThat(channels.history(FEED.id()).orElseThrow().aliases())
                    .containsExactly(FEED.address());
        }
    }

    @Nested
    class AHubsWord {

        private final PushStore pushes = new PushStore(NEO4J.driver());

        @Test
        void channelBecomesDueAMinuteAfterItsLastPollAtTheEarliest() {
            polledAtStart();

            pushes.pushed(FEED.id(), AT.plusSeconds(10));
            assertThat(nextPoll()).isEqualTo(AT.plusSeconds(60));

            pushes.pushed(FEED.id(), AT.plusSeconds(500));
            assertThat(nextPoll()).isEqualTo(AT.plusSeconds(60));
        }

        @Test
        void wordThatComesDuringAPollIsNotLost() {
            channels.add(LAB, FEED, AT);
            ChannelState held = leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();
            pushes.pushed(FEED.id(), AT.plusSeconds(3));

            harvests.store(ended(held, LATER), AT.plusSeconds(5));

            assertThat(nextPoll()).isEqualTo(AT.plusSeconds(63));
            assertThat(channels.find(FEED.id()).orElseThrow().nextReason())
                    .isEqualTo(PushStore.REASON);
            Instant then = AT.plusSeconds(63);
            ChannelState again =
                    leases.take("a", then, then.plusSeconds(9), List.of(), 1).getFirst();
            harvests.store(ended(again, LATER), then);
            assertThat(nextPoll()).isEqualTo(LATER);
        }

        @Test
        void wordDoesNotWakeAPausedChannel() {
            polledAtStart();
            decisions.pause(FEED.id(), "", AT);
            pushes.pushed(FEED.id(), AT.plusSeconds(10));
            assertThat(nextPoll()).isEqualTo(LATER);
        }

        private void polledAtStart() {
            channels.add(LAB, FEED, AT);
            ChannelState held = leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();
            harvests.store(ended(held, LATER), AT);
        }

        private @Nullable Instant nextPoll() {
            return channels.find(FEED.id()).orElseThrow().nextPoll();
        }
    }

    @Nested
    class APersonsWord {

        @Test
        void pausedChannelIsResumedAtItsOldTime() {
            channels.add(LAB, FEED, LATER);
            decisions.pause(FEED.id(), "too noisy", AT);
            assertThat(state().condition()).isEqualTo(Condition.PAUSED);

            decisions.resume(FEED.id(), AT);

            assertThat(state().condition()).isEqualTo(Condition.NEW);
            assertThat(state().nextPoll()).isEqualTo(LATER);
            assertThat(channels.history(FEED.id()).orElseThrow().events())
                    .extracting(ChannelEvent::what)
                    .containsExactly(ChannelEvent.What.RESUMED, ChannelEvent.What.PAUSED);
        }

        @Test
        void confirmationOutlivesAPollThatWasUnderWay() {
            channels.add(LAB, FEED, AT);
            harvests.store(doubted(take(), AT), AT);
            assertThat(state().kept()).isEqualTo(doubted(AT));
            ChannelState underWay = take();

            assertThat(decisions.confirm(FEED.id(), "they moved", LATER)).isTrue();
            assertThat(decisions.confirm(FEED.id(), "twice", LATER)).isFalse();
            harvests.store(doubted(underWay, AT), LATER);

            assertThat(state().kept()).isEqualTo(Remembered.NOTHING);
            assertThat(channels.history(FEED.id()).orElseThrow().events())
                    .extracting(ChannelEvent::what, ChannelEvent::detail)
                    .containsExactly(tuple(ChannelEvent.What.CONFIRMED, "they moved"));
        }

        @Test
        void newDoubtAfterAConfirmationIsADoubt() {
            channels.add(LAB, FEED, AT);
            harvests.store(doubted(take(), AT), AT);
            decisions.confirm(FEED.id(), "", AT);
            Instant later = AT.plusSeconds(1);

            harvests.store(doubted(take(), later), later);

            assertThat(state().kept()).isEqualTo(doubted(later));
        }

        @Test
        void nothingIsConfirmedWhereNothingIsDoubted() {
            channels.add(LAB, FEED, AT);

            assertThat(decisions.confirm(FEED.id(), "", AT)).isFalse();

            assertThat(channels.history(FEED.id()).orElseThrow().events()).isEmpty();
        }

        private ChannelState take() {
            return leases.take("a", AT, LEASE_END, List.of(), 1).getFirst();
        }

        private Harvest doubted(ChannelState held, Instant since) {
            return new Harvest(
                    ChannelStoreIT.state(held.channel(), held.lease(), AT, null, doubted(since)),
                    List.of(),
                    PollLog.of(poll(AT)));
        }

        private static Remembered doubted(Instant since) {
            return new Remembered(
                    null,
                    null,
                    null,
                    Hints.NONE,
                    Pace.UNKNOWN,
                    false,
                    new Traits("en", "ghost", Set.of("heron.example")),
                    new Doubt(since, "its language was English and is Indonesian"));
        }

        @Test
        void removedChannelIsNotListedAndComesBackWhenAddedAgain() {
            channels.add(LAB, FEED, AT);
            decisions.close(FEED.id(), AT);
            assertThat(channels.all()).isEmpty();
            assertThat(state().condition()).isEqualTo(Condition.CLOSED);

            assertThat(channels.add(LAB, FEED, LATER)).isTrue();

            assertThat(channels.all()).hasSize(1);
        }

        @Test
        void paceIsKept() {
            channels.add(LAB, FEED, AT);

            decisions.every(FEED.id(), Duration.ofMinutes(20), AT);
            assertThat(state().everyAsSet()).isEqualTo(Duration.ofMinutes(20));

            decisions.every(FEED.id(), null, AT);
            assertThat(state().everyAsSet()).isNull();
        }

        private ChannelState state() {
            return channels.find(FEED.id()).orElseThrow();
        }
    }

    private List<Channel> take(String owner, Instant now) {
        return channels(leases.take(owner, now, now.plus(Duration.ofMinutes(10)), List.of(), 7));
    }

    private static List<Channel> channels(Collection<ChannelState> states) {
        return states.stream().map(ChannelState::channel).toList();
    }

    private static Harvest ended(ChannelState held, Instant next) {
        return ended(held, next, null);
    }

    private static Harvest ended(ChannelState held, Instant next, @Nullable Instant notBefore) {
        return new Harvest(
                state(held.channel(), held.lease(), next, notBefore, Remembered.NOTHING),
                List.of(),
                PollLog.of(poll(AT)));
    }

    private static ChannelState state(
            Channel channel,
            long lease,
            Instant next,
            @Nullable Instant notBefore,
            Remembered kept) {
        return new ChannelState(
                channel,
                LAB.name(),
                Condition.OK,
                kept,
                AT,
                AT,
                null,
                next,
                "for a test",
                notBefore,
                0,
                null,
                "",
                null,
                null,
                null,
                lease);
    }

    private static PollRecord poll(Instant at) {
        return new PollRecord(at, 200, 1_234, 2, 3, Duration.ofMillis(45), "read", "");
    }

    private static Channel feed(String address) {
        return Channel.of(LAB.id(), Channel.Kind.FEED, address);
    }
}
