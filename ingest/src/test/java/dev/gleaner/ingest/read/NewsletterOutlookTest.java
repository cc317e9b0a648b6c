package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Foresight;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The forecasts, the goals and the numbers that are neither of a newsletter's outlook; the text is
 * our own, of the shape that such outlooks have.
 */
class NewsletterOutlookTest {

    private static final String TEXT =
            """
            I write this since I now hold it likely (60%+) that a laboratory runs with nobody in it by the end of \
            2028. I do not expect that to happen in 2026. But a small model might train the next one within a year \
            or two.

            The ruler is the length of a task at which a system is 50% reliable. Ada Long, who has forecast for \
            years, thinks that agents will do tasks of 100 hours by the end of 2026.

            The makers say so themselves: OpenAI wants to have an automated research intern by September of 2026. \
            Google DeepMind says that such research should be automated when feasible.

            If a step is 99.9% right, then a chain is 95.12% right after 50 steps and 60.5% right after 500. \
            Invention is 1% idea and 99% sweat.

            All in all I see a ~60% chance of such a laboratory by the end of 2028. For 2027 my probability is 30%.
            """;

    private final List<Claim> claims =
            new StatementReader()
                    .read(
                            Revision.of(
                                    Id.of("item", "test"),
                                    "00",
                                    TEXT,
                                    BodyState.FULL,
                                    "en",
                                    Instant.EPOCH),
                            DateInterval.day(LocalDate.of(2026, 5, 4)));

    @Test
    void allSixForecastsAreRead() {
        assertThat(of(Claim.Kind.FORECAST))
                .extracting(Foresight::probability, NewsletterOutlookTest::year)
                .containsExactly(
                        tuple(0.6, 2028),
                        tuple(null, 2026),
                        tuple(null, 2028),
                        tuple(null, 2026),
                        tuple(0.6, 2028),
                        tuple(0.3, 2027));
    }

    @Test
    void aboutSixtyAndMoreThanSixtyAreToldApart() {
        assertThat(of(Claim.Kind.FORECAST).stream().filter(one -> one.probability() != null))
                .extracting(Foresight::atLeast)
                .containsExactly(true, false, false);
    }

    @Test
    void whatTheMakersWantAreGoals() {
        assertThat(claims.stream().filter(claim -> claim.kind() == Claim.Kind.GOAL))
                .extracting(claim -> claim.manner().saidBy())
                .containsExactly("OpenAI", "Google DeepMind");
        assertThat(of(Claim.Kind.GOAL))
                .extracting(NewsletterOutlookTest::year)
                .containsExactly(2026, null);
    }

    @Test
    void noneOfItIsAResult() {
        assertThat(claims).noneMatch(claim -> claim.kind() == Claim.Kind.RESULT);
    }

    private List<Foresight> of(Claim.Kind kind) {
        return claims.stream()
                .filter(claim -> claim.kind() == kind)
                .map(Claim::foresight)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Integer year(Foresight foresight) {
        DateInterval by = foresight.by();
        return by == null ? null : by.to().getYear();
    }
}
