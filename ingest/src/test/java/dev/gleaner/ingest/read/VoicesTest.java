package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class VoicesTest {

    private final StatementReader reader = new StatementReader();

    @Test
    void aQuotationBelongsToTheNameBeforeIt() {
        assertThat(
                        voices(
                                "Anna Lindgren:\n\u201cHuman-level AI will take ten years.\u201d\nIt rained."))
                .containsExactly("", "Anna Lindgren", "");
    }

    @Test
    void aQuotationFarFromAnyNameIsNobodys() {
        assertThat(
                        voices(
                                "Anna Lindgren:\nIt rained. It rained again. It never stopped.\n"
                                        + "\u201cHuman-level AI will take ten years.\u201d"))
                .containsOnly("");
    }

    @Test
    void theSentencesOwnVoiceComesFirst() {
        assertThat(
                        voices(
                                "Anna Lindgren says that it takes years. \u201cTwo at most,\u201d says Tomas Weber."))
                .containsExactly("Anna Lindgren", "Tomas Weber");
    }

    @Test
    void heOrSheIsWhoWasNamedBefore() {
        assertThat(voices("Anna Lindgren writes a diary. In it, she explains that it takes years."))
                .containsExactly("Anna Lindgren", "Anna Lindgren");
    }

    @Test
    void estimatesAreNobody() {
        assertThat(voices("Estimates suggest that it takes years. Experts say so too."))
                .doesNotContain("Estimates", "Experts");
    }

    @Test
    void whoSaidItBeatsWhoPlansIt() {
        assertThat(voices("Acme plans a larger kitchen, its founder Anna Lindgren said on Monday."))
                .containsExactly("Anna Lindgren");
    }

    @Test
    void whoPutsAChanceOnItForetellsIt() {
        assertThat(
                        voices(
                                "Anna Lindgren assigns 15% to it. Anna Lindgren has moved her median to 2031."))
                .containsExactly("Anna Lindgren", "Anna Lindgren");
    }

    @Test
    void aChineseVerbOfSayingNamesWhoSays() {
        assertThat(voices("Anna Lindgren \u4f30\u8ba1 2030 \u5e74\u524d\u4f1a\u5b9e\u73b0\u3002"))
                .containsExactly("Anna Lindgren");
    }

    @Test
    void iWouldSayIsNobodysName() {
        assertThat(voices("If you pushed me for 2027, I\u2019d say 30%.")).containsExactly("");
    }

    @Test
    void whoIsNamedByOneNameIsThePersonNamedInFull() {
        assertThat(
                        voices(
                                "Anna Lindgren and Tomas Weber met. Lindgren says that it takes years. \u201cTwo,\u201d Tomas says."))
                .containsExactly("", "Anna Lindgren", "Tomas Weber");
    }

    @Test
    void surnameOfTwoPeopleStaysASurname() {
        assertThat(
                        voices(
                                "Anna Lindgren and Peter Lindgren met. Lindgren says that it takes years."))
                .containsExactly("", "Lindgren");
    }

    @Test
    void ellipsisGoesOnWithTheQuotation() {
        assertThat(
                        voices(
                                "Anna Lindgren:\n\u201cIt takes ten years.\u201d\n\u2026in other words, nobody is in a hurry.\n\u2026Subtitles start high\u2026"))
                .containsExactly("", "Anna Lindgren", "Anna Lindgren", "");
    }

    @Test
    void subjectOfTheClauseAfterSaysIsNotWhoSaysIt() {
        assertThat(voices("The industry says OpenAI is ahead of the rest.")).containsExactly("");
        assertThat(voices("\u201cWe are ahead,\u201d says OpenAI.")).containsExactly("OpenAI");
    }

    private List<String> voices(String text) {
        Revision revision =
                Revision.of(Id.of("item", text), "", text, BodyState.FULL, "en", Instant.EPOCH);
        return reader.statements(revision, null, "").statements().stream()
                .map(statement -> statement.voice().who() == null ? "" : statement.voice().who())
                .toList();
    }
}
