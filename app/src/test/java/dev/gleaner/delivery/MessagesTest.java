package dev.gleaner.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.ingest.fetch.Posting;
import dev.gleaner.ingest.mail.OutgoingLetter;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What goes out, to the letter. */
class MessagesTest {

    private static final URI PAGES = URI.create("https://gleaner.example");
    private static final Instant AT = Instant.parse("2026-05-12T08:30:00Z");
    private static final Receiver.Digest DESK =
            new Receiver.Digest(List.of("desk@example.org"), "gleaner@example.org", 7);

    /** The example of the standard's own text. */
    @Test
    void signatureIsTheOneOfTheStandard() {
        String signature =
                WebhookMessage.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void webhookSaysWhatChangedUnderTheNoticesId() {
        Notice notice = notice("Longer tasks", 1);
        Receiver.Webhook receiver =
                new Receiver.Webhook(URI.create("https://hooks.example/x"), "sixteen letters!");

        Posting first = WebhookMessage.of(notice, receiver, PAGES, AT);
        Posting later = WebhookMessage.of(notice, receiver, PAGES, AT.plusSeconds(60));

        assertThat(first.headers()).containsEntry("webhook-id", notice.id().value());
        assertThat(later.headers()).containsEntry("webhook-id", notice.id().value());
        assertThat(later.body()).isEqualTo(first.body());
        assertThat(later.headers().get("webhook-signature"))
                .isNotEqualTo(first.headers().get("webhook-signature"));
        JsonNode body = new JsonMapper().readTree(first.body());
        assertThat(body.get("type").asString()).isEqualTo("thread.ripe");
        assertThat(body.get("data").get("page").asString())
                .isEqualTo("https://gleaner.example/threads/longer-tasks");
        assertThat(body.get("data").get("because").asString()).isEqualTo("two sides were read");
        assertThat(body.get("data").get("evidence")).hasSize(1);
    }

    @Test
    void slackIsMentionedNobodyByForeignWords() {
        Posting posting =
                SlackMessage.of(
                        notice("<!channel> & <https://evil.example|click>", 60),
                        new Receiver.Slack(URI.create("https://hooks.slack.example/x")),
                        PAGES);

        String body = new String(posting.body(), StandardCharsets.UTF_8);
        JsonNode message = new JsonMapper().readTree(body);
        assertThat(message.get("text").asString())
                .isEqualTo("ripe: &lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;");
        for (JsonNode block : message.get("blocks")) {
            String text = block.get("text").get("text").asString();
            assertThat(text.length()).isLessThanOrEqualTo(3_000);
            if (block.get("type").asString().equals("section")) {
                assertThat(text).doesNotContain("<!");
            }
        }
        assertThat(body).contains("and 40 more");
    }

    @Test
    void slackTextIsNeverCutInsideACharacterOrAnEscape() {
        for (int length = 2_880; length < 2_910; length++) {
            String title = "x".repeat(length) + "&&&&\uD83C\uDF3E\uD83C\uDF3E";
            Posting posting =
                    SlackMessage.of(
                            notice(title, 0),
                            new Receiver.Slack(URI.create("https://hooks.slack.example/x")),
                            PAGES);

            String text = new JsonMapper().readTree(posting.body()).get("text").asString();
            assertThat(text).hasSizeLessThanOrEqualTo(2_900);
            assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
            assertThat(text.replaceAll("[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]", ""))
                    .doesNotContainPattern("[\\uD800-\\uDFFF]");
        }
    }

    @Test
    void letterNamesWhatIsRipeFirst() {
        Notice earlier =
                new Notice(
                        Id.of("notice", "earlier"),
                        Notice.Kind.LEVEL,
                        StoryThread.idOf("chips"),
                        "chips",
                        "Chips",
                        Level.LOW,
                        Level.MEDIUM,
                        "two origins",
                        "",
                        List.of(),
                        List.of(),
                        AT);

        OutgoingLetter letter =
                DigestLetter.of(
                        "digest-1", List.of(earlier, notice("Longer tasks", 1)), DESK, PAGES, AT);

        assertThat(letter.subject()).isEqualTo("2 changes, 1 ripe");
        assertThat(letter.text())
                .startsWith("ripe: Longer tasks\n  ripe because two sides were read\n")
                .contains("  + Heron Lab: item 0\n    https://heron.example/0\n")
                .contains("low → medium: Chips")
                .contains("https://gleaner.example/threads/chips");
    }

    @Test
    void letterGoesOutAtItsHour() {
        assertThat(DigestLetter.next(DESK, Instant.parse("2026-05-12T06:59:59Z")))
                .isEqualTo(Instant.parse("2026-05-12T07:00:00Z"));
        assertThat(DigestLetter.next(DESK, Instant.parse("2026-05-12T07:00:00Z")))
                .isEqualTo(Instant.parse("2026-05-13T07:00:00Z"));
    }

    @Test
    void waitsGrowAndEnd() {
        assertThat(Patience.next(1, AT, AT, null)).contains(AT.plus(Duration.ofMinutes(1)));
        assertThat(Patience.next(1, AT, AT, Duration.ofMinutes(10)))
                .contains(AT.plus(Duration.ofMinutes(10)));
        assertThat(Patience.next(1, AT, AT, Duration.ofDays(400)))
                .contains(AT.plus(Duration.ofDays(1)));
        assertThat(Patience.next(7, AT, AT, Duration.ofSeconds(1)))
                .contains(AT.plus(Duration.ofHours(14)));
        assertThat(Patience.next(8, AT, AT, null)).isEmpty();
        assertThat(Patience.next(1, AT, AT.plus(Duration.ofDays(4)), null)).isEmpty();
    }

    @Test
    void whatIsShownOfAReceiverGivesNoSecretAway() {
        Receiver slack =
                new Receiver.Slack(URI.create("https://hooks.slack.example/services/T0/B0/s3cret"));
        Receiver webhook =
                new Receiver.Webhook(URI.create("https://hooks.example/?key=s3cret"), "hush-hush");

        assertThat(slack.shown() + slack + slack.id() + webhook.shown() + webhook + webhook.id())
                .doesNotContain("s3cret")
                .doesNotContain("hush")
                .contains("slack hooks.slack.example (")
                .contains("webhook hooks.example (");
    }

    private static Notice notice(String title, int items) {
        return new Notice(
                Id.of("notice", title),
                Notice.Kind.RIPE,
                StoryThread.idOf("longer-tasks"),
                "longer-tasks",
                title,
                Level.MEDIUM,
                Level.RIPE,
                "two sides were read",
                "RIPENESS   ripe",
                IntStream.range(0, items)
                        .mapToObj(number ->
                                new Told(
                                        Id.of("item", title, String.valueOf(number)),
                                        "item " + number,
                                        "Heron Lab",
                                        "https://heron.example/" + number))
                        .toList(),
                List.of(),
                AT);
    }
}
