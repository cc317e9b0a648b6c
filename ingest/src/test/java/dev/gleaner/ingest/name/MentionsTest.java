package dev.gleaner.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class MentionsTest {

    private final Mentions mentions = new Mentions(Systems.load(), Benchmarks.load());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Researchers at OpenAI tried it. | ORGANISATION OpenAI",
                "A team at the University of Graz built it. | ORGANISATION University of Graz",
                "They asked Maria Lindqvist about it. | PERSON Maria Lindqvist",
                "The previous Opus models were slower. | SYSTEM Opus",
                "They tried Claude Opus 4.5 in Claude Code. | SYSTEM Claude Opus 4.5, PRODUCT Claude Code",
                "Scores on SWE-bench Verified rose. | BENCHMARK SWE-bench Verified",
                "It ran on WidgetBench-Hard. | BENCHMARK WidgetBench-Hard",
                "Block says that it works. | ORGANISATION Block",
                "The Opus-class models are slower. | SYSTEM Opus",
                "Gutachterin und Projektleiterin Wilburga Tannhof widersprach. | PERSON Wilburga Tannhof",
                "Kritik kommt von Odalrich Tannhof, der dort forscht. | PERSON Odalrich Tannhof",
                "La coordinadora, Ederra Quintal, duda. | PERSON Ederra Quintal",
                "« Non », explique Oriane Valdrac. | PERSON Oriane Valdrac",
                "They asked Zilpha Grent, who left early. | PERSON Zilpha Grent",
                "They heard Zilpha Grent of the University of Graz. | PERSON Zilpha Grent, ORGANISATION University of Graz",
                "Authors: Zilpha Grent, Oriane Valdrac | PERSON Zilpha Grent, PERSON Oriane Valdrac",
                "Die Universität Tannstadt prüft das. | ORGANISATION Universität Tannstadt",
                "Das Bundesprüfministerium prüft das. | ORGANISATION Bundesprüfministerium",
                "Lo pide el Ministerio de Tejas y Redes. | ORGANISATION Ministerio de Tejas y Redes",
                "Das Institut für Tonkunde in Graz misst. | ORGANISATION Institut für Tonkunde",
                "Das Fraunhofer TAT misst. | ORGANISATION Fraunhofer TAT",
                "It was sold by Quillwort, a startup from Graz. | ORGANISATION Quillwort",
                "We present PlotTrial, a set of charts. | BENCHMARK PlotTrial",
            })
    void namesHaveExactSpansAndTypes(String text, String expected) {
        assertThat(String.join(", ", found(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Block the door.",
                "Will Models Learn to Reason?",
                "A benchmark is a benchmark.",
                "It was a cold morning in March."
            })
    void wordsThatLookLikeNamesAreNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aSurnameAloneIsThePersonNamedInFullAnywhere() {
        assertThat(found("Lindqvist disagrees. So does Maria Lindqvist's brother."))
                .containsExactly("PERSON Lindqvist", "PERSON Maria Lindqvist");
    }

    @Test
    void aListOfAuthorsIsPeopleWhateverTheirNames() {
        assertThat(found("Tovar Quillon, Bexi Ardmore, Ulu N. Pastak"))
                .containsExactly(
                        "PERSON Tovar Quillon", "PERSON Bexi Ardmore", "PERSON Ulu N. Pastak");
    }

    @Test
    void aSystemThatTheTextIntroducesIsKnownEverywhereInIt() {
        assertThat(found("We saw PlotWeaver. PlotWeaver, an agent for charts, is new."))
                .containsExactly("SYSTEM PlotWeaver", "SYSTEM PlotWeaver");
    }

    @Test
    void mentionsNeverOverlapAndQuoteTheText() {
        String text = "Maria Lindqvist of OpenAI ran GPT-5.2 on GPQA Diamond in Codex CLI.";
        List<Mention> all = mentions.of(text, TokenizedSentence.of(text));

        assertThat(all).hasSize(5);
        for (int index = 0; index < all.size(); index++) {
            Mention mention = all.get(index);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.name());
            assertThat(index == 0 || all.get(index - 1).end() <= mention.start()).isTrue();
        }
    }

    private List<String> found(String text) {
        return mentions.of(text, TokenizedSentence.of(text)).stream()
                .map(mention -> mention.type() + " " + mention.name())
                .toList();
    }
}
