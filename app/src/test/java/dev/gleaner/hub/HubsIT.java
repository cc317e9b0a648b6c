package dev.gleaner.hub;

import static dev.gleaner.hub.ScriptedHub.path;
import static dev.gleaner.hub.ScriptedHub.question;
import static dev.gleaner.hub.ScriptedHub.signature;
import static dev.gleaner.hub.ScriptedHub.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.ChannelEvent;
import dev.gleaner.graph.channel.ChannelState;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.channel.Subscription.State;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelDecisions;
import dev.gleaner.graph.store.channel.ChannelHistory;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.DueTimes;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.graph.store.channel.PushStore;
import dev.gleaner.graph.store.channel.SubscriptionStore;
import dev.gleaner.graph.store.channel.SubscriptionStore.Change;
import dev.gleaner.hub.Callbacks.Reply;
import dev.gleaner.ingest.Ingest;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.Posted;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.websub.SubscriptionSteps;
import dev.gleaner.polling.Polling;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Channels whose feeds name a hub: from the poll that finds it to its last word, with a publisher
 * and a hub on the loopback, under a clock of our own.
 */
class HubsIT {

    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");
    private static final URI CALLBACKS = URI.create("https://gleaner.example/below");
    private static final byte[] NEWS = "something new".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Driver driver;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final List<Reply> replies = new ArrayList<>();
    private ScriptedHub hub;
    private Fetcher fetcher;
    private Polling polling;
    private Hubs hubs;
    private HubCallbacks callbacks;
    private String feed;
    private Channel channel;

    @BeforeAll
    static void open() {
        driver = NEO4J.driver();
        assertThat(Schema.apply(driver)).isInstanceOf(Schema.Outcome.Current.class);
    }

    @BeforeEach
    void follow(TestInfo test) throws IOException {
        hub = new ScriptedHub();
        fetcher =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/about")
                                .withAllowed(Set.of(AllowedHost.parse(hub.host()).orElseThrow())),
                        clock);
        Ingest ingest =
                new Ingest(
                        fetcher,
                        new Archive(folder.resolve("archive")),
                        PipelineStores.of(driver),
                        bytes -> Optional.empty(),
                        clock);
        polling =
                new Polling(
                        new ChannelStore(driver), new LeaseStore(driver), ingest, clock, "test");
        hubs = hubs();
        callbacks =
                new HubCallbacks(
                        new SubscriptionStore(driver),
                        new ChannelStore(driver),
                        new PushStore(driver),
                        () -> {},
                        clock);
        feed = "/feed/" + test.getTestMethod().orElseThrow().getName();
        Source source = Source.of(feed, Source.Kind.NEWSLETTER, null);
        channel = Channel.of(source.id(), Channel.Kind.FEED, hub.url(feed));
        new ChannelStore(driver).add(source, channel, now.get());
    }

    @AfterEach
    void leave() {
        new ChannelDecisions(driver).close(channel.id(), now.get());
        fetcher.close();
        hub.close();
    }

    private Hubs hubs() {
        return new Hubs(
                new SubscriptionStore(driver),
                new ChannelStore(driver),
                fetcher::post,
                CALLBACKS,
                clock);
    }

    private String topic() {
        return hub.url(feed);
    }

    private ChannelHistory history() {
        return new ChannelStore(driver).history(channel.id()).orElseThrow();
    }

    private ChannelState state() {
        return history().state();
    }

    private Subscription subscription() {
        return history().subscriptions().getFirst();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void poll() {
        polling.pollDue(progress -> {});
    }

    private Map<String, String> lastRequest() {
        return hub.requests(topic()).getLast();
    }

    /** The hub asks back at once, before it answers. */
    private void verifying() {
        hub.askingBack(request ->
                replies.add(
                        callbacks.asked(
                                path(request),
                                question(
                                        value(request, "hub.mode"), value(request, "hub.topic")))));
    }

    private void subscribe() {
        verifying();
        poll();
        hubs.round();
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
    }

    private Reply push(byte[] body, @Nullable String signature) throws IOException {
        return callbacks.told(path(lastRequest()), signature, new ByteArrayInputStream(body));
    }

    private String secret() {
        return value(hub.requests(topic()).getFirst(), "hub.secret");
    }

    @Test
    @DisplayName("P38 a feed names its hub: the hub is asked, asks back, and tells from then on")
    void hubThatAFeedNamesIsAsked() {
        subscribe();

        assertThat(hub.requests(topic())).hasSize(1);
        Map<String, String> request = lastRequest();
        assertThat(request).containsEntry("hub.mode", "subscribe").containsEntry("at", "/hub");
        assertThat(value(request, "hub.callback"))
                .matches("https://gleaner\\.example/below/websub/[A-Za-z0-9_-]{43}");
        assertThat(value(request, "hub.secret")).hasSize(43).isNotEqualTo(path(request));
        assertThat(replies).containsExactly(new Reply.Confirmed("say this back"));
        assertThat(subscription().leaseEnd()).isEqualTo(START.plus(Duration.ofDays(10)));
        assertThat(history().events())
                .extracting(ChannelEvent::what)
                .contains(ChannelEvent.What.HUB_TELLS);

        hubs.round();
        assertThat(hub.requests(topic())).hasSize(1);
    }

    @Test
    @DisplayName("P38 while a hub tells, the feed is polled once a day, and it says why")
    void feedIsPolledOnceADayBesides() {
        subscribe();
        pass(Duration.ofHours(4));
        poll();

        Instant due = Objects.requireNonNull(state().nextPoll());
        assertThat(Duration.between(now.get(), due))
                .isBetween(Duration.ofHours(24), Duration.ofHours(27));
        assertThat(state().nextReason()).startsWith("its hub tells what is new");
    }

    @Test
    @DisplayName("P38 what nobody asked for is not found: paths, topics, leaving")
    void questionsThatAreNotOursFindNothing() {
        subscribe();
        String path = path(lastRequest());

        assertThat(callbacks.asked("another", question("subscribe", topic())))
                .isEqualTo(new Reply.Unknown());
        assertThat(callbacks.asked(path, question("subscribe", topic() + "/other")))
                .isEqualTo(new Reply.Unknown());
        assertThat(callbacks.asked(path, question("unsubscribe", topic())))
                .isEqualTo(new Reply.Unknown());
        assertThat(callbacks.asked(path, Map.of("hub.mode", "subscribe", "hub.topic", topic())))
                .isEqualTo(new Reply.Unknown());
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("P39 a signed push makes the channel due; it is fetched as ever, conditionally")
    void signedPushIsAHintToPoll() throws IOException {
        subscribe();
        pass(Duration.ofMinutes(5));

        assertThat(push(NEWS, signature(secret(), NEWS))).isEqualTo(new Reply.Noted());

        assertThat(state().nextPoll()).isEqualTo(now.get());
        assertThat(state().nextReason()).isEqualTo("it was told that there is something new");
        poll();
        assertThat(hub.feedRequests(feed))
                .extracting(ScriptedHub.Asked::ifNoneMatch)
                .containsExactly("", "\"/hub\"");
    }

    @Test
    @DisplayName("P39 pushes in a row cause one poll a minute at most")
    void pushesInARowCauseOnePollAMinute() throws IOException {
        subscribe();
        for (int push = 0; push < 60; push++) {
            pass(Duration.ofSeconds(2));
            assertThat(push(NEWS, signature(secret(), NEWS))).isEqualTo(new Reply.Noted());
            poll();
        }

        assertThat(hub.feedRequests(feed)).hasSize(3);
    }

    @Test
    @DisplayName("P38 a push with a wrong signature, or none, is heard and dropped")
    void pushThatIsNotSignedIsDropped() throws IOException {
        subscribe();
        pass(Duration.ofMinutes(5));
        Instant due = state().nextPoll();

        assertThat(push(NEWS, null)).isEqualTo(new Reply.Noted());
        assertThat(push(NEWS, "sha256=" + "0".repeat(64))).isEqualTo(new Reply.Noted());
        assertThat(push(NEWS, signature("another secret", NEWS))).isEqualTo(new Reply.Noted());
        assertThat(push("other news".getBytes(StandardCharsets.UTF_8), signature(secret(), NEWS)))
                .isEqualTo(new Reply.Noted());

        assertThat(state().nextPoll()).isEqualTo(due);
        assertThat(callbacks.told("another", null, new ByteArrayInputStream(NEWS)))
                .isEqualTo(new Reply.Unknown());
    }

    @Test
    void pushLargerThanAnyFeedIsRefused() throws IOException {
        subscribe();
        byte[] body = new byte[10 * 1_024 * 1_024 + 1];
        Instant due = state().nextPoll();

        assertThat(push(body, signature(secret(), body))).isEqualTo(new Reply.TooLarge());

        assertThat(state().nextPoll()).isEqualTo(due);
    }

    @Test
    @DisplayName("P38 a promise is renewed before it ends, by whichever process is there then")
    void promiseIsRenewedBeforeItEnds() {
        subscribe();
        Instant end = Objects.requireNonNull(subscription().leaseEnd());
        pass(Duration.ofDays(7));
        hubs().round();
        assertThat(hub.requests(topic())).hasSize(1);
        pass(Duration.ofHours(13));

        hubs().round();

        assertThat(hub.requests(topic()))
                .hasSize(2)
                .extracting(ScriptedHub::path)
                .containsOnly(path(lastRequest()));
        assertThat(subscription().leaseEnd()).isAfter(end);
        assertThat(history().events())
                .filteredOn(event -> event.what() == ChannelEvent.What.HUB_TELLS)
                .hasSize(1);
    }

    @Test
    @DisplayName("P38 a promise that ended unrenewed: polled as if there were no hub, asked anew")
    void promiseThatEndedIsOver() {
        subscribe();
        pass(Duration.ofHours(4));
        poll();
        hub.answering(500);
        hub.askingBack(request -> {});
        for (int day = 0; day < 20; day++) {
            pass(Duration.ofHours(12));
            hubs.round();
        }

        assertThat(subscription().state()).isEqualTo(State.WANTED);
        assertThat(subscription().problem()).contains("status 500");
        poll();
        assertThat(Duration.between(now.get(), Objects.requireNonNull(state().nextPoll())))
                .isLessThan(Duration.ofHours(2));
        hub.answering(202);
        verifying();
        pass(Duration.ofDays(1));
        hubs.round();
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("P38 a process that dies while it asks: another asks again")
    void requestOfAProcessThatDiedIsMadeAgain() {
        verifying();
        poll();
        Hubs dying =
                new Hubs(
                        new SubscriptionStore(driver),
                        new ChannelStore(driver),
                        posting -> {
                            String body = new String(posting.body(), StandardCharsets.US_ASCII);
                            if (body.contains("requestOfAProcessThatDied")) {
                                throw new IllegalStateException("killed");
                            }
                            return new Posted.Accepted(202);
                        },
                        CALLBACKS,
                        clock);
        assertThatThrownBy(dying::round).hasMessage("killed");

        hubs.round();
        assertThat(hub.requests(topic())).isEmpty();
        pass(Duration.ofMinutes(2));
        hubs.round();

        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatWasReadWhileAnotherProcessBeganIsNotBegunAgain() {
        poll();
        hubs.round();
        SubscriptionStore store = new SubscriptionStore(driver);
        Subscription before = subscription();
        Subscription begun = SubscriptionSteps.begun(before, now.get());
        Subscription torn =
                new Subscription(
                        begun.id(),
                        begun.channel(),
                        begun.hub(),
                        begun.path(),
                        begun.secret(),
                        begun.state(),
                        begun.since(),
                        begun.leaseEnd(),
                        before.nextTry(),
                        begun.attempts(),
                        begun.problem());

        assertThat(store.change(Change.of(before, begun), now.get())).isTrue();

        assertThat(
                        store.change(
                                Change.of(torn, SubscriptionSteps.begun(torn, now.get())),
                                now.get()))
                .isFalse();
        assertThat(subscription()).isEqualTo(begun);
    }

    @Test
    void twoProcessesAskOnce() throws InterruptedException {
        poll();
        hubs.round();
        int before = hub.requests(topic()).size();
        pass(Duration.ofDays(1));

        Thread beside = Thread.ofPlatform().start(() -> hubs().round());
        hubs.round();
        beside.join();

        assertThat(hub.requests(topic())).hasSize(before + 1);
    }

    @Test
    @DisplayName("P38 a hub that denies: polled as if there were none, asked again a week later")
    void hubThatDeniesIsLeftAloneForAWeek() {
        subscribe();
        pass(Duration.ofHours(4));
        poll();
        Instant due = Objects.requireNonNull(state().nextPoll());

        assertThat(
                        callbacks.asked(
                                path(lastRequest()),
                                Map.of(
                                        "hub.mode", "denied",
                                        "hub.topic", topic(),
                                        "hub.reason", "no such topic")))
                .isEqualTo(new Reply.Noted());

        assertThat(subscription().state()).isEqualTo(State.DENIED);
        assertThat(subscription().problem()).contains("no such topic");
        assertThat(state().nextPoll()).isBefore(due.minus(Duration.ofHours(20)));
        assertThat(state().toldUntil()).isNull();
        pass(Duration.ofDays(6));
        hubs.round();
        assertThat(hub.requests(topic())).hasSize(1);
        pass(Duration.ofDays(1));
        hubs.round();
        assertThat(hub.requests(topic())).hasSize(2);
    }

    @Test
    @DisplayName("P38 a channel that is paused asks its hub to stop, and to begin again later")
    void pausedChannelLeavesItsHub() throws IOException {
        subscribe();
        ChannelDecisions decisions = new ChannelDecisions(driver);
        String secret = secret();
        decisions.pause(channel.id(), "", now.get());

        hubs.round();

        assertThat(lastRequest()).containsEntry("hub.mode", "unsubscribe");
        assertThat(lastRequest()).doesNotContainKey("hub.secret");
        assertThat(replies).hasSize(2).containsOnly(new Reply.Confirmed("say this back"));
        assertThat(history().subscriptions()).isEmpty();
        assertThat(push(NEWS, signature(secret, NEWS))).isEqualTo(new Reply.Unknown());
        hubs.round();
        assertThat(hub.requests(topic())).hasSize(2);

        decisions.resume(channel.id(), now.get());
        hubs.round();
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("P38 a channel that is removed leaves its hub, though that never asks back")
    void removedChannelLeavesAHubThatIsSilent() throws IOException {
        subscribe();
        hub.askingBack(request -> {});
        new ChannelDecisions(driver).close(channel.id(), now.get());
        for (int round = 0; round < 10; round++) {
            hubs.round();
            pass(Duration.ofHours(12));
        }

        assertThat(hub.requests(topic()))
                .extracting(request -> request.get("hub.mode"))
                .containsExactly("subscribe", "unsubscribe", "unsubscribe", "unsubscribe");
        assertThat(push(NEWS, signature(secret(), NEWS))).isEqualTo(new Reply.Unknown());
    }

    @Test
    @DisplayName("P38 a feed that names another hub: that one is asked, the old one is left")
    void anotherHubIsAskedAndTheOldOneLeft() {
        subscribe();
        hub.naming("/other-hub");
        pass(Duration.ofHours(4));
        poll();

        hubs.round();

        assertThat(hub.requests(topic()))
                .extracting(request -> request.get("at") + " " + request.get("hub.mode"))
                .containsExactlyInAnyOrder(
                        "/hub subscribe", "/hub unsubscribe", "/other-hub subscribe");
        assertThat(subscription().hub().address()).isEqualTo(hub.url("/other-hub"));
        assertThat(state().toldUntil()).isEqualTo(subscription().leaseEnd());
    }

    @Test
    @DisplayName("P38 a hub that has moved is asked where it lives now")
    void hubThatHasMovedIsAskedWhereItLives() {
        hub.naming("/moved-hub");

        subscribe();

        assertThat(hub.requests(topic()))
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("at", "/hub"));
        assertThat(subscription().hub().address()).isEqualTo(hub.url("/moved-hub"));
    }

    @Test
    void hubAtAPrivateAddressIsNotAsked() {
        hub.naming("http://10.0.0.1/hub");
        poll();

        hubs.round();

        assertThat(subscription().state()).isEqualTo(State.WANTED);
        assertThat(subscription().problem()).contains("10.0.0.1");
        assertThat(subscription().attempts()).isEqualTo(1);
    }

    @Test
    void whoListensNoMoreForgetsWhatWasPromised() {
        subscribe();
        pass(Duration.ofHours(4));
        poll();
        Instant due = Objects.requireNonNull(state().nextPoll());

        Hubs.forget(
                new SubscriptionStore(driver),
                new ChannelStore(driver),
                new DueTimes(driver),
                now.get());

        assertThat(history().subscriptions()).isEmpty();
        assertThat(state().toldUntil()).isNull();
        assertThat(state().nextPoll()).isBefore(due.minus(Duration.ofHours(20)));
    }

    @Test
    void requestThatIsRefusedSaysWhyAndIsMadeAgainLater() {
        hub.answering(404);
        poll();
        hubs.round();
        assertThat(subscription().problem()).contains("status 404");

        hubs.round();
        assertThat(hub.requests(topic())).hasSize(1);
        pass(Duration.ofMinutes(11));
        hubs.round();
        assertThat(hub.requests(topic())).hasSize(2);
    }
}
