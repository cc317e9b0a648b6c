package dev.gleaner.ingest.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.ingest.cite.Citation.Kind;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.Mentions;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CitationsTest {

    private final Mentions mentions = new Mentions(Systems.load(), Benchmarks.load());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://lab.example/a_(b), please. | URL | https://lab.example/a_(b)",
                "As in arXiv:2401.01234. | ARXIV | arXiv:2401.01234",
                "The letter had it (Some Letter #212). | ISSUE | Some Letter #212",
                "According to METR, it is so. | ATTRIBUTION | METR",
                "Maria Lindqvist (METR) projects a rise. | ATTRIBUTION | Maria Lindqvist",
                "It is slow, writes Lindqvist in a note. | ATTRIBUTION | Lindqvist",
                "The numbers are in the GPT-5 system card. | NAMED_WORK | GPT-5 system card",
                "Her paper \u201cNine Ways to Count Sheep\u201d is short. | NAMED_WORK | Nine Ways to Count Sheep",
                "METR, Report on Tasks of a Day, May 19, 2026. | NAMED_WORK | METR, Report on Tasks of a Day, May 19, 2026",
            })
    void eachKindIsFoundWithItsTarget(String text, Kind kind, String target) {
        assertThat(of("", text))
                .filteredOn(citation -> citation.kind() == kind)
                .extracting(Citation::target)
                .containsExactly(target);
    }

    @Test
    void aNumberAloneIsAnIssueOfTheTextsOwnPublication() {
        assertThat(of("Some Letter 213: on sheep", "More in #212."))
                .extracting(Citation::target)
                .containsExactly("Some Letter #212");
    }

    @Test
    void aNumberAloneIsNothingInATextOfNoPublication() {
        assertThat(of("On sheep", "He came #12 of many.")).isEmpty();
    }

    @Test
    void systemsDoNotSpeak() {
        assertThat(of("", "GPT-5.2 says that it is 3.")).isEmpty();
    }

    @Test
    void monthOfADateIsNoPartOfAName() {
        assertThat(of("", "On 8 May METR added a point to its chart."))
                .extracting(Citation::target)
                .containsExactly("METR");
        assertThat(of("", "Neither says how many runs were made.")).isEmpty();
    }

    @Test
    void linksOfOneWordingArePlacedInTheirOrder() {
        String text = "Look here and then here, not there.";

        assertThat(
                        LinkPlaces.of(
                                text,
                                List.of(
                                        new LinkPlaces.Link("here", "https://one.example/"),
                                        new LinkPlaces.Link("here", "https://two.example/"),
                                        new LinkPlaces.Link("gone", "https://three.example/"))))
                .extracting(Citation::start, Citation::target)
                .containsExactly(
                        tuple(5, "https://one.example/"), tuple(19, "https://two.example/"));
    }

    @Test
    void whatIsGoneByBelongsToWhoMadeIt() {
        assertThat(
                        of(
                                "",
                                "The share was 42%, per data from Acme Labs. It rose, according to a report"
                                        + " published on Tuesday by the Harbour Institute."))
                .extracting(Citation::target)
                .containsExactly("Acme Labs", "Harbour Institute");
    }

    @Test
    void accordingToIsReadInOtherLanguages() {
        assertThat(of("", "Laut Acme Labs stieg der Anteil. Selon Acme Labs, il monte."))
                .extracting(Citation::target)
                .containsExactly("Acme Labs", "Acme Labs");
    }

    @Test
    void anArticleIsNoPartOfWhoPlansIt() {
        assertThat(of("", "The Harbour Institute plans a larger kitchen."))
                .extracting(Citation::target)
                .containsExactly("Harbour Institute");
    }

    @Test
    void whoSpeaksIsReadInChineseAndJapanese() {
        assertThat(
                        of(
                                "",
                                "\u674e\u96f7\u8868\u793a\uff0c\u7ed3\u679c\u4e0d\u9519\u3002\n\u7530\u4e2d\u6559\u6388\u306f\u3001\u6599\u7406\u306f\u697d\u3057\u3044\u3068\u8ff0\u3079\u305f\u3002"))
                .extracting(Citation::target)
                .containsExactly("\u674e\u96f7", "\u7530\u4e2d");
    }

    @Test
    void whenItWasIsNoPartOfWhoSaidIt() {
        assertThat(of("", "In December Acme Labs showed the kitchen."))
                .extracting(Citation::target)
                .containsExactly("Acme Labs");
    }

    @Test
    void papersCiteByAuthorsAndYear() {
        assertThat(
                        of(
                                "",
                                "We follow Lindgren et al. (2024) and use what Weber et al., 2022 wrote; Long and"
                                        + " Weber (2023) did not. It rained in March and May 2024."))
                .filteredOn(citation -> citation.kind() == Citation.Kind.NAMED_WORK)
                .extracting(Citation::target)
                .containsExactly(
                        "Lindgren et al. (2024)", "Weber et al., 2022", "Long and Weber (2023)");
    }

    @Test
    void aTitleInQuotationMarksIsAWorkAfterSee() {
        assertThat(of("", "It fell; see \"The kitchen that lost its only cook\"."))
                .extracting(Citation::target)
                .containsExactly("The kitchen that lost its only cook");
    }

    @Test
    void somebodysEstimateIsTheirs() {
        assertThat(of("", "The lag is 7 months, by Acme Labs's estimate."))
                .extracting(Citation::target)
                .containsExactly("Acme Labs");
    }

    private List<Citation> of(String title, String text) {
        List<TokenizedSentence> sentences = TokenizedSentence.of(text);
        return Citations.of(title, text, sentences, mentions.of(text, sentences));
    }
}
