package dev.gleaner.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SentencesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Smith et al. Showed it.",
                "It is task No. 5 of the list.",
                "As Fig. 3 shows, it works.",
                "The U.S. Agency said so.",
                "It gained, e.g. on GPQA, a lot.",
                "Opus 4.6 vs. GPT 5.4 is close.",
                "It used GPT 5.2 High, then stopped.",
                "1. Opus 4 scores well.",
                "It gets 64.4% ."
            })
    void whatIsOneSentenceStaysOne(String sentence) {
        assertThat(texts(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The race became brutal. It is hard.",
                "They moved to America. We did not.",
                "It beats Gemini 2.5 Pro. The gap is small.",
                "He said no. They left."
            })
    void aWordThatEndsLikeAnAbbreviationEndsASentence(String sentences) {
        assertThat(texts(sentences)).hasSize(2);
    }

    @Test
    void aPercentageEndsASentence() {
        assertThat(texts("It was ~2%. Claude gets 93.9%, which is more."))
                .containsExactly("It was ~2%.", "Claude gets 93.9%, which is more.");
    }

    @Test
    void aYearBeginsASentence() {
        assertThat(texts("It took 30 seconds. 2023: 4 minutes (GPT-4). 2024: 40 minutes (o1)."))
                .containsExactly(
                        "It took 30 seconds.",
                        "2023: 4 minutes (GPT-4).",
                        "2024: 40 minutes (o1).");
    }

    @Test
    void aFootnoteNumberDoesNotHideTheBreak() {
        assertThat(texts("They left them.[6] The gap grew.\u201d12 Others stayed."))
                .containsExactly("They left them.[6]", "The gap grew.\u201d12", "Others stayed.");
    }

    @Test
    void aHeadingIsItsOwnSentence() {
        List<Sentence> sentences = Sentences.of("Why it matters\nIt does matter a lot.");

        assertThat(sentences)
                .extracting(Sentence::kind)
                .containsExactly(Sentence.Kind.HEADING, Sentence.Kind.PROSE);
    }

    @Test
    void aLinkTextOnItsOwnLineBelongsToWhatFollows() {
        assertThat(texts("Heading:\nSWE-Bench\nis a test. It is used.\n"))
                .containsExactly("Heading:", "SWE-Bench\nis a test.", "It is used.");
    }

    @Test
    void aBlankLineParts() {
        assertThat(texts("One line\n\nand another")).containsExactly("One line", "and another");
    }

    @Test
    void aBulletIsNotPartOfTheSentence() {
        assertThat(texts("\u2022 First it was so. Then it was not.\n- last"))
                .containsExactly("First it was so.", "Then it was not.", "last");
    }

    @Test
    void aTableRowIsKeptWhole() {
        List<Sentence> sentences = Sentences.of("| a. B | 3.0 |");

        assertThat(sentences).extracting(Sentence::kind).containsExactly(Sentence.Kind.ROW);
    }

    @Test
    void linesBrokenAtAColumnAreJoined() {
        String mail =
                "The model was tried on a set of problems that\nGitHub users had filed, and it solved almost all of\n"
                        + "them in the end, which is more than anyone had\nThought possible only a year before this was done.\n";

        assertThat(texts(mail)).hasSize(1);
    }

    @Test
    void theMarkThatClosesWhatStandsOutStaysWithIt() {
        assertThat(Sentences.of("**Cost.** It takes a day."))
                .extracting(sentence -> sentence.end() - sentence.start())
                .containsExactly("**Cost.**".length(), "It takes a day.".length());
    }

    @Test
    void offsetsHoldBesideSignsOutsideTheBasicPlane() {
        String text = "\ud83d\ude00 One is done. Two is not.";

        assertThat(texts(text)).containsExactly("\ud83d\ude00 One is done.", "Two is not.");
    }

    private static List<String> texts(String text) {
        return Sentences.of(text).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
