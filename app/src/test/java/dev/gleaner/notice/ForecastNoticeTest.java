package dev.gleaner.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.notice.NoticeFeed.Form;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class ForecastNoticeTest {

    private static final Instant AT = Instant.parse("2026-06-01T06:00:00Z");

    @Test
    void oneForecastIsNamedWithItsDayAndCommand() {
        assertThat(NoticeText.whole(notice(1)))
                .isEqualTo(
                        """
                        a forecast is due since 2026-06-01: Longer tasks
                          the time is over, and nobody has said what came of it
                          + “There is a <60%% chance> of 0.” — Ada (Heron Lab), by 2026-05-31
                            gleaner forecasts resolve %s happened|failed|annulled --by WHO --known DAY --reason WHY
                        """
                                .formatted(Id.of("claim", "0").value()));
    }

    @Test
    void manyAreCountedAndTheRestIsFoundByACommand() {
        Notice notice = notice(23);

        assertThat(NoticeText.headline(notice)).isEqualTo("23 forecasts are due: Longer tasks");
        assertThat(NoticeText.named(notice))
                .hasSize(21)
                .endsWith("and 3 more; gleaner forecasts due --thread longer-tasks");
        assertThat(NoticeText.whole(notice))
                .endsWith("  and 3 more; gleaner forecasts due --thread longer-tasks\n");
    }

    @Test
    void feedsLeadToTheSentenceAndEscapeIt() {
        NoticeFeed feed =
                new NoticeFeed(
                        "Threads", URI.create("https://gleaner.example"), "/", List.of(notice(1)));

        JsonNode entry = new JsonMapper().readTree(feed.write(Form.JSON)).get("items").get(0);
        assertThat(entry.get("tags").get(0).asString()).isEqualTo("forecast");
        assertThat(entry.get("content_html").asString())
                .contains(
                        "<a href=\"https://gleaner.example/items/item-0?at=1-9#passage\"",
                        "“There is a &lt;60% chance&gt; of 0.” — Ada (Heron Lab), by 2026-05-31",
                        "<code>gleaner forecasts resolve claim");
        assertThat(new String(feed.write(Form.ATOM), StandardCharsets.UTF_8))
                .contains("<category term=\"forecast\"/>", "&amp;lt;60% chance&amp;gt;");
    }

    private static Notice notice(int forecasts) {
        return new Notice(
                Id.of("notice", "due"),
                Notice.Kind.FORECAST,
                StoryThread.idOf("longer-tasks"),
                "longer-tasks",
                "Longer tasks",
                Level.MEDIUM,
                Level.MEDIUM,
                "the time is over, and nobody has said what came of it",
                "RIPENESS   medium",
                List.of(),
                List.of(),
                IntStream.range(0, forecasts)
                        .mapToObj(number ->
                                new Due(
                                        "saying-" + number,
                                        Id.of("claim", String.valueOf(number)),
                                        "There is a <60% chance> of " + number + ".",
                                        "Ada",
                                        "Heron Lab",
                                        LocalDate.parse("2026-05-31"),
                                        "/items/item-" + number + "?at=1-9#passage"))
                        .toList(),
                AT);
    }
}
