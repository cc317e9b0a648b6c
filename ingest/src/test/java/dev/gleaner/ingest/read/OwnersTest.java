package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class OwnersTest {

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "METR\u2019s forecast is a week of work by 2027. | METR",
                "Anna Lindgren's own median estimate is 2031. | Anna Lindgren",
                "OpenAI\u7684\u76ee\u6807\u662f2027\u5e74\u5b8c\u6210\u3002 | OpenAI",
                "OpenAI\uc758 \u201c\uc790\ub3d9 \uc5f0\uad6c\uc6d0\u201d\uc740 2027\ub144\uae4c\uc9c0\uc758 \ubaa9\ud45c\uc785\ub2c8\ub2e4. | OpenAI"
            })
    void whoOwnsAForecastSaysIt(String sentence, String owner) {
        assertThat(voices(sentence)).containsExactly(owner);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "METR\u2019s offices will move by 2027.",
                "My forecast, in line with METR\u2019s forecast, is 2027.",
                "OpenAI \u7684\u6536\u5165\u8d85\u8fc7\u4e86\u4e4b\u524d\u6240\u6709\u4eba\u7684\u9884\u6d4b\u3002"
            })
    void whoOwnsSomethingElseOrIsOnlyComparedDoesNot(String sentence) {
        assertThat(voices(sentence)).containsExactly("");
    }

    @Test
    void bracketsAfterAQuotationNameWhoseItIs() {
        assertThat(voices("It is \u201cyears away\u201d (Anna Lindgren)."))
                .containsExactly("Anna Lindgren");
    }

    @Test
    void quotationsOfSeveralAreOfAllOfThem() {
        assertThat(
                        voices(
                                "It comes in \u201ctwo years\u201d (Anthropic\u2019s CEO), or perhaps never (METR)."))
                .containsExactly("Anthropic\u2019s CEO, METR");
    }

    @Test
    void bracketsAfterAnythingElseNameNobody() {
        assertThat(voices("The firm (OpenAI) will move to Leeds in 2027.")).containsExactly("");
    }

    @Test
    void itsPredictionIsThatOfTheSystemBefore() {
        assertThat(
                        voices(
                                "We talked to Claude. Strangely, its boldest prediction was 40% by 2027."))
                .containsExactly("", "Claude");
    }

    @Test
    void herPredictionIsThatOfThePersonBefore() {
        assertThat(voices("Anna Lindgren came by. I wrote down her prediction, which was 2027."))
                .last()
                .isEqualTo("Anna Lindgren");
    }

    @Test
    void herPredictionIsNoFirms() {
        assertThat(voices("OpenAI moved. I wrote down her prediction, which was 2027."))
                .last()
                .isEqualTo("");
    }

    @Test
    void entryOfAListOfSourcesIsItsAuthors() {
        assertThat(
                        voices(
                                "OpenAI, the loudest of all, will win by 2032.\n\nReferences\n\n"
                                        + "- METR, A plain model foresees ruin by 2032, May 1, 2026.\n"))
                .containsExactly("", "", "METR");
    }

    private List<String> voices(String text) {
        Revision revision =
                Revision.of(Id.of("item", text), "", text, BodyState.FULL, "en", Instant.EPOCH);
        return reader.statements(revision, null, "").statements().stream()
                .map(statement -> statement.voice().who() == null ? "" : statement.voice().who())
                .toList();
    }
}
