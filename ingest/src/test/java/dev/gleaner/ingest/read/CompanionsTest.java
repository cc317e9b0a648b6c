package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What is read from numbers that are scores together, in English, Chinese and Korean. */
class CompanionsTest {

    private static final DateInterval PUBLISHED = DateInterval.day(LocalDate.of(2026, 5, 20));

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "On GPQA Diamond, o3: 41.5% → 62.5% after the new training. | 41.5 | 62.5",
                "On GPQA Diamond, o3 went from 41.5% to 62.5%. | 41.5 | 62.5",
                "GPQA Diamond\uff1a41.5% \u5bf9\u6bd4 62.5%\u3002 | 41.5 | 62.5",
                "GPQA Diamond 성능이 41.5%에서 62.5%로 올랐습니다. | 41.5 | 62.5",
                "팀은 \"Time to GPT-2\"를 3.10시간에서 2.40시간으로 줄였습니다. | 3.1 | 2.4",
                "小组把 “Time to GPT-2” 从 3.10h 缩短至 2.40h。 | 3.1 | 2.4",
                "GPQA Diamond: 41.5 vs o3's 62.5. | 41.5 | 62.5",
            })
    void bothNumbersOfAStepOrAComparisonAreRead(String sentence, double first, double second) {
        assertThat(found(sentence))
                .extracting(result -> result.value().high())
                .containsExactly(first, second);
    }

    @Test
    void theLaterStepIsTheSameSystems() {
        assertThat(found("On GPQA Diamond, o3: 41.5% → 62.5% after the new training."))
                .extracting(Result::system, result -> result.value().high())
                .containsExactly(tuple("o3", 41.5), tuple("o3", 62.5));
    }

    @Test
    void whatAScoreIsComparedWithIsAnothersOrNobodys() {
        assertThat(found("On GPQA Diamond, o3 gets 62.5, versus 41.5 for ZEPHYR-1 of last year."))
                .extracting(Result::system, result -> result.value().high())
                .containsExactly(tuple("o3", 62.5), tuple("ZEPHYR-1", 41.5));
    }

    @Test
    void theSecondPartOfATestSharesItsName() {
        assertThat(found("The method reached a PGR of 0.81 on physics and 0.42 on chemistry."))
                .extracting(Result::benchmark, result -> result.value().high())
                .containsExactly(
                        tuple("Weak-to-strong PGR", 0.81), tuple("Weak-to-strong PGR", 0.42));
    }

    @Test
    void theLabelOfALineSaysWhatItMeasures() {
        assertThat(found("Kernel rewriting task: Opus 4.5 achieved 3.1x in a day."))
                .extracting(Result::benchmark, Result::system, result -> result.value().high())
                .containsExactly(tuple("kernel rewriting task", "Opus 4.5", 3.1));
    }

    @Test
    void soManyOutOfSoManyTasksIsAScore() {
        String text = "CyberGym holds real flaws of programs. Opus 4.5 solves 17 out of 40 cases.";

        assertThat(found(text))
                .extracting(Result::benchmark, result -> result.value().wording())
                .containsExactly(tuple("CyberGym", "17"));
    }

    @Test
    void aNumberAloneInABracketAfterPerformanceIsTheScore() {
        String text =
                "GPQA Diamond is a hard test. The distance between the agents' accuracy (41.5%) and"
                        + " the human performance (62.5%) is wide.";

        assertThat(found(text))
                .extracting(result -> result.value().high())
                .containsExactly(41.5, 62.5);
    }

    @Test
    void whatTheAuthorsReportIsTheirScore() {
        assertThat(found("GPQA Diamond: one run each. We report 62.5%, the mean of ten."))
                .extracting(result -> result.value().high())
                .containsExactly(62.5);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "It would take a year to raise the score on GPQA Diamond from 41.5% to 62.5%.",
                "The share of users rose from 41.5% to 62.5%.",
                "사용자 비율이 41.5%에서 62.5%로 올랐습니다.",
                "Rent: it went from 41.5% to 62.5% of wages.",
                "Our task: finish 62.5% by noon.",
                "The method has a PGR of 0.81 on two of 3.5 fields.",
            })
    void otherNumbersInPairsAreNoPairOfScores(String sentence) {
        assertThat(found(sentence).stream().filter(result -> result.value().high() != 0.81))
                .isEmpty();
    }

    private List<Result> found(String text) {
        Revision revision =
                Revision.of(Id.of("item", "test"), "00", text, BodyState.FULL, "en", Instant.EPOCH);
        return reader.read(revision, PUBLISHED).stream()
                .map(Claim::result)
                .filter(Objects::nonNull)
                .toList();
    }
}
