package dev.gleaner.thread.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordsTest {

    private static final String TEXT =
            "First things.\nThe cell lost “a tenth” of its charge — in 2.5 weeks, it’s\u00a0said.  Nobody re\u00adpeated it! Next.";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lost \"a tenth\" of its charge",
                "“charge - in 2.5 weeks”",
                "It's said. nobody repeated it",
                "The cell lost … in 2.5 weeks",
                "the cell [...] nobody"
            })
    void typographyAndCapitalsDoNotMatter(String quote) {
        assertThat(new QuotedWords(quote).standIn(TEXT)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"lost a fifth of its charge", "in 2.5 weeks … The cell lost", "tenths"})
    void otherWordsAndAnotherOrderAreNotThere(String quote) {
        assertThat(new QuotedWords(quote).standIn(TEXT)).isFalse();
    }

    @Test
    void quoteOfNothingIsEmpty() {
        assertThat(new QuotedWords(" “…” ").isEmpty()).isTrue();
    }

    @Test
    void sentenceOfAQuoteIsWholeAndAsWritten() {
        assertThat(new QuotedWords("charge - in 2.5").sentenceIn(TEXT))
                .contains("The cell lost “a tenth” of its charge — in 2.5 weeks, it’s\u00a0said.");
    }

    @Test
    void heirIsTheSentenceThatSharesMostWords() {
        String now =
                "First things. The cell lost a fifth of its charge in 2.5 weeks. The charge was low.";

        assertThat(QuotedWords.heirIn(now, "The cell lost a tenth of its charge in 2.5 weeks."))
                .contains("The cell lost a fifth of its charge in 2.5 weeks.");
        assertThat(QuotedWords.heirIn(now, "Salt is cheap in winter, said the mill.")).isEmpty();
    }
}
