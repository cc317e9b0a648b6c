package dev.gleaner.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.channel.Hub;
import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.channel.Subscription.State;
import dev.gleaner.ingest.fetch.Posted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class SubscriptionStepsTest {

    private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
    private static final String TOPIC = "https://heron.example/feed";
    private static final Posted TAKEN = new Posted.Accepted(202);

    private static Subscription wanted() {
        return Subscription.wanted(
                Id.of("channel", "feed", TOPIC),
                new Hub("https://hub.example/", TOPIC),
                "path",
                "secret",
                NOW);
    }

    private static Subscription asked() {
        return SubscriptionSteps.answered(SubscriptionSteps.begun(wanted(), NOW), TAKEN, NOW);
    }

    private static Subscription active(String lease) {
        return SubscriptionSteps.verified(asked(), lease, NOW);
    }

    private static HubIntent intent(String mode, String topic) {
        return HubIntent.of(Map.of("hub.mode", mode, "hub.topic", topic, "hub.challenge", "c"));
    }

    private static Instant nextTry(Subscription subscription) {
        return Objects.requireNonNull(subscription.nextTry());
    }

    private static Subscription inState(Subscription before, State state, int attempts) {
        return new Subscription(
                before.id(),
                before.channel(),
                before.hub(),
                before.path(),
                before.secret(),
                state,
                NOW,
                before.leaseEnd(),
                NOW,
                attempts,
                "");
    }

    @Test
    void questionIsOursOnlyOnceWeAsked() {
        assertThat(SubscriptionSteps.isWanted(wanted(), intent("subscribe", TOPIC))).isFalse();
        Subscription begun = SubscriptionSteps.begun(wanted(), NOW);
        assertThat(SubscriptionSteps.isWanted(begun, intent("subscribe", TOPIC))).isTrue();
        assertThat(SubscriptionSteps.isWanted(asked(), intent("subscribe", TOPIC))).isTrue();
        assertThat(SubscriptionSteps.isWanted(active("60000"), intent("subscribe", TOPIC)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "subscribe, https://heron.example/other, false",
        "unsubscribe, https://heron.example/feed, false",
        "publish, https://heron.example/feed, false",
        "denied, https://heron.example/feed, true",
        "denied, https://heron.example/other, false",
    })
    void onlyWhatWeAskedForIsWanted(String mode, String topic, boolean wanted) {
        assertThat(SubscriptionSteps.isWanted(active("60000"), intent(mode, topic)))
                .isEqualTo(wanted);
    }

    @Test
    void hubMayStopOnlyWhenWeAskedItTo() {
        Subscription leaving = inState(active("60000"), State.LEAVING, 0);
        assertThat(SubscriptionSteps.isWanted(leaving, intent("unsubscribe", TOPIC))).isFalse();
        Subscription begun = SubscriptionSteps.begun(leaving, NOW);
        assertThat(SubscriptionSteps.isWanted(begun, intent("unsubscribe", TOPIC))).isTrue();
        assertThat(SubscriptionSteps.isWanted(begun, intent("subscribe", TOPIC))).isFalse();
    }

    @Test
    void questionWithoutAChallengeIsNone() {
        assertThat(HubIntent.of(Map.of("hub.mode", "subscribe")).mode())
                .isEqualTo(HubIntent.Mode.NONE);
        assertThat(
                        HubIntent.of(
                                        Map.of(
                                                "hub.mode",
                                                "subscribe",
                                                "hub.challenge",
                                                "c".repeat(5_000)))
                                .mode())
                .isEqualTo(HubIntent.Mode.NONE);
    }

    @ParameterizedTest(name = "lease of {0} seconds: ends after {1}")
    @CsvSource({
        "864000, PT240H",
        ", PT24H",
        "0, PT24H",
        "-5, PT24H",
        "many, PT24H",
        "999999999999999, PT720H",
        "99999999999999999999999, PT24H",
        "5, PT1M"
    })
    void leaseIsRenewedAfterThreeQuartersOfIt(String said, Duration lease) {
        Subscription active = SubscriptionSteps.verified(asked(), said, NOW);

        assertThat(active.leaseEnd()).isEqualTo(NOW.plus(lease));
        assertThat(active.nextTry()).isEqualTo(NOW.plus(lease.multipliedBy(3).dividedBy(4)));
        assertThat(active.attempts()).isZero();
    }

    @Test
    void renewalKeepsThePromiseUntilItEnds() {
        Subscription active = active("36000");
        Instant later = nextTry(active);

        Subscription renewing =
                SubscriptionSteps.answered(
                        SubscriptionSteps.begun(active, later), new Posted.Unsent("reset"), later);

        assertThat(renewing.state()).isEqualTo(State.ACTIVE);
        assertThat(renewing.leaseEnd()).isEqualTo(active.leaseEnd());
        assertThat(renewing.problem()).isEqualTo("reset");
        assertThat(SubscriptionSteps.isLapsed(renewing, later)).isFalse();
        Instant end = Objects.requireNonNull(active.leaseEnd());
        assertThat(SubscriptionSteps.isLapsed(renewing, end)).isTrue();
        assertThat(SubscriptionSteps.lapsed(renewing, end).state()).isEqualTo(State.WANTED);
        assertThat(SubscriptionSteps.lapsed(renewing, end).leaseEnd()).isNull();
    }

    @Test
    void endOfALeaseIsLookedAtThoughTheHubAskedForPatience() {
        Subscription active = active("36000");

        Subscription renewing =
                SubscriptionSteps.answered(
                        SubscriptionSteps.begun(active, NOW),
                        new Posted.TryLater(503, Duration.ofDays(2)),
                        NOW);

        assertThat(renewing.nextTry()).isEqualTo(active.leaseEnd());
    }

    @Test
    void silentHubIsAskedAtGrowingDistancesForEver() {
        List<Duration> waits = new ArrayList<>();
        Subscription subscription = wanted();
        Instant now = NOW;
        for (int attempt = 0; attempt < 20; attempt++) {
            subscription =
                    SubscriptionSteps.answered(
                            SubscriptionSteps.begun(subscription, now), TAKEN, now);
            waits.add(Duration.between(now, nextTry(subscription)));
            now = nextTry(subscription);
        }

        assertThat(waits).isSorted().startsWith(Duration.ofMinutes(10), Duration.ofHours(1));
        assertThat(waits.getLast()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void hubThatAsksForPatienceGetsIt() {
        Subscription begun = SubscriptionSteps.begun(wanted(), NOW);

        assertThat(
                        SubscriptionSteps.answered(
                                        begun, new Posted.TryLater(429, Duration.ofHours(5)), NOW)
                                .nextTry())
                .isEqualTo(NOW.plus(Duration.ofHours(5)));
        assertThat(
                        SubscriptionSteps.answered(
                                        begun, new Posted.TryLater(429, Duration.ofDays(900)), NOW)
                                .nextTry())
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void attemptOfAProcessThatDiedIsMadeAgainSoon() {
        assertThat(SubscriptionSteps.begun(wanted(), NOW).nextTry())
                .isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    }

    @Test
    void hubThatDeniesIsAskedAWeekLater() {
        Subscription denied = SubscriptionSteps.denied(asked(), "no\r\nsuch topic", NOW);

        assertThat(denied.state()).isEqualTo(State.DENIED);
        assertThat(denied.problem()).endsWith("no  such topic");
        assertThat(denied.nextTry()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(SubscriptionSteps.begun(denied, NOW).state()).isEqualTo(State.WANTED);
    }

    @Test
    void leavingIsGivenUpAfterThreeAttempts() {
        Subscription leaving = inState(active("60000"), State.LEAVING, 0);
        for (int attempt = 0; attempt < 3; attempt++) {
            leaving = SubscriptionSteps.answered(SubscriptionSteps.begun(leaving, NOW), TAKEN, NOW);
            assertThat(leaving.state()).isEqualTo(State.LEAVING);
        }

        assertThat(SubscriptionSteps.begun(leaving, NOW).state()).isEqualTo(State.ENDED);
        assertThat(SubscriptionSteps.begun(leaving, NOW).nextTry()).isNull();
    }

    @Test
    void pathAndSecretAreNotSaid() {
        assertThat(wanted().toString()).doesNotContain("secret", "path");
    }
}
