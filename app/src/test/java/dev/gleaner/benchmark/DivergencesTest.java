package dev.gleaner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.claim.ClaimLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.graph.DateInterval;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Year;
import java.util.List;
import java.util.Objects;

class DivergencesTest {

    @Test
    void valuesWithinTheirRoundingAgree() {
        assertThat(relation(figure("hard", "51 %", 51), figure("Hard", "51.1 %", 51.1)))
                .isEqualTo("agree");
    }

    @Test
    void valuesBeyondTheirRoundingConflict() {
        assertThat(relation(figure("hard", "51.4 %", 51.4), figure("hard", "51.1 %", 51.1)))
                .isEqualTo("conflict");
    }

    @Test
    void unstatedOrDifferentProtocolIsNotComparable() {
        assertThat(relation(figure(null, "51 %", 51), figure("hard", "51 %", 51)))
                .isEqualTo("not comparable");
        assertThat(relation(figure(null, "51 %", 51), figure(null, "51 %", 51)))
                .isEqualTo("not comparable");
        assertThat(relation(figure("easy", "51 %", 51), figure("hard", "51 %", 51)))
                .isEqualTo("not comparable");
    }

    @Test
    void roomForBothIsAVariant() {
        assertThat(relation(figure("p", "40–60 %", 40, 60, "EXACT", null), figure("p", "55 %", 55)))
                .isEqualTo("variant");
        assertThat(
                        relation(
                                figure("p", "≥ 40 %", 40, 40, "AT_LEAST", null),
                                figure("p", "55 %", 55)))
                .isEqualTo("variant");
        assertThat(
                        relation(
                                figure("p", "≥ 60 %", 60, 60, "AT_LEAST", null),
                                figure("p", "55 %", 55)))
                .isEqualTo("conflict");
    }

    @Test
    void differentDatesAreAVariant() {
        assertThat(
                        relation(
                                figure("p", "40 %", 40, 40, "EXACT", year(2024)),
                                figure("p", "60 %", 60, 60, "EXACT", year(2025))))
                .isEqualTo("variant");
    }

    @Test
    void conflictsComeFirstAndOneItemDoesNotMeetItself() {
        List<Divergence> pairs =
                Divergences.of(
                        List.of(
                                line("a", figure("p", "40 %", 40)),
                                line("a", figure("p", "45 %", 45)),
                                line("b", figure("p", "40 %", 40))));

        assertThat(pairs).extracting(Divergence::relation).containsExactly("conflict", "agree");
    }

    @Test
    void copiesAndOtherSystemsDoNotMeet() {
        ClaimLine copy = TimelinesTest.line("copy", figure("p", "50 %", 50), "item-a");

        assertThat(Divergences.of(List.of(line("a", figure("p", "40 %", 40)), copy))).isEmpty();
    }

    private static String relation(FigureLine one, FigureLine other) {
        List<Divergence> pairs = Divergences.of(List.of(line("a", one), line("b", other)));
        assertThat(pairs).hasSize(1);
        return pairs.getFirst().relation();
    }

    private static ClaimLine line(String item, FigureLine figure) {
        return TimelinesTest.line(item, figure, null);
    }

    private static DateInterval year(int year) {
        return DateInterval.year(Year.of(year), Integer.toString(year));
    }

    @Test
    void namesThatAPersonSaidAreTheSameMeetUnderTheOther() {
        ClaimLine one = line("a", figure("p", "40 %", 40));
        ClaimLine alias = line("b", named("bench two", "wren", null, null));
        ClaimLine said = line("b", named("bench two", "wren", "Bench", "Wren 1"));

        assertThat(Divergences.of(List.of(one, alias))).isEmpty();
        List<Divergence> pairs = Divergences.of(List.of(said, one));
        assertThat(pairs).extracting(Divergence::relation).containsExactly("conflict");
        assertThat(pairs.getFirst().benchmark()).isEqualTo("Bench");
        assertThat(pairs.getFirst().system()).isEqualTo("Wren 1");
        FigureLine figure = Objects.requireNonNull(pairs.getFirst().one().figure());
        assertThat(figure.saidOf()).isEqualTo("said of “wren” on “bench two”");
        assertThat(figure.system()).isEqualTo("wren");
    }

    @Test
    void whatIsOnlyDescribedMeetsNothingOfAnotherText() {
        ClaimLine one = line("a", named("Bench", "the best agent", null, null));
        ClaimLine other = line("b", named("Bench", "the best agent", null, null));

        assertThat(Divergences.of(List.of(one, other))).isEmpty();
    }

    private static FigureLine named(
            String benchmark,
            String system,
            @Nullable String benchmarkAs,
            @Nullable String systemAs) {
        return new FigureLine(
                benchmark,
                "p",
                system,
                null,
                "60 %",
                60,
                60,
                "PERCENT",
                "%",
                "EXACT",
                null,
                false,
                null,
                benchmarkAs,
                systemAs);
    }

    private static FigureLine figure(@Nullable String protocol, String value, double percent) {
        return figure(protocol, value, percent, percent, "EXACT", null);
    }

    private static FigureLine figure(
            @Nullable String protocol,
            String value,
            double low,
            double high,
            String approximation,
            @Nullable DateInterval date) {
        return new FigureLine(
                "Bench",
                protocol,
                "Wren 1",
                null,
                value,
                low,
                high,
                "PERCENT",
                "%",
                approximation,
                date,
                false,
                null);
    }
}
