package dev.gleaner.ingest.read.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Set;

class FeaturesTest {

    @Test
    void headOfASectionThatTellsWhatWasFoundIsAHeadlineWithAVerb() {
        assertThat(features("Bigger nets catch more than small ones:"))
                .contains("headline-verb", "headline+comparing", "line-short :")
                .doesNotContain("headline-verbless");
        assertThat(features("Notes on lobster pots:"))
                .contains("headline-verbless")
                .doesNotContain("headline-verb");
    }

    @Test
    void captionWithItsNumberIsTold() {
        assertThat(features("Figure 3: The share of boats that came back."))
                .contains("caption-numbered");
        assertThat(features("Chart the share of boats that came back."))
                .doesNotContain("caption-numbered");
    }

    @Test
    void comparedToIsNoVerb() {
        assertThat(features("Shares of ten boats compared to those of last year."))
                .contains("verbless");
        assertThat(features("We compared ten boats.")).contains("verb").doesNotContain("verbless");
    }

    @Test
    void numbersNamesCapitalsAndCommasAreCountedUpToThree() {
        String text = "Of 12, 15, 17 and 40 boats, only Heron and Tern came home.";
        List<Mention> names = List.of(system(text, "Heron"), system(text, "Tern"));

        assertThat(features(text, names))
                .contains("numbers-3", "names-2", "capitals-2", "commas-3");
    }

    @Test
    void sentenceInsideALineBeginsNone() {
        String text = "The boats were counted every night for a year. Bigger nets catch more.";

        assertThat(Features.of(text, TokenizedSentence.of(text), none(2)).getLast())
                .contains("ends.")
                .doesNotContain("line-first", "line-short .");
    }

    @Test
    void otherLanguagesGiveTheFeaturesOfEnglish() {
        assertThat(features("Der Verband veröffentlichte gestern seinen Fahrplan."))
                .contains("western", "happens", "tense-past", "verb-happens-past", "dated+past");
        assertThat(features("Je pense que la barque est trop petite."))
                .contains("i", "believes", "subject-i");
        assertThat(features("协会上周公布了新的航线。"))
                .contains("eastern", "happens", "tense-past", "ends.", "verb");
        assertThat(features("협회는 새 항로를 발표했다."))
                .contains("eastern", "happens", "tense-past", "verb-happens-past");
        assertThat(features("組合は新しい航路を発表した。")).contains("eastern", "happens", "tense-past");
    }

    @Test
    void whatAWordStandsForIsTold() {
        assertThat(features("We call a boat late when the tide has turned."))
                .contains("defining-call");
        assertThat(features("A catch counts as large above nine crates."))
                .contains("defining-counts");
        assertThat(features("The yield is the share of nets that held."))
                .contains("defining-amount");
        assertThat(features("The boats came home.")).doesNotContain("defining");
    }

    @Test
    void aWordBeforeAnArticleIsTakenForTheVerbWhereNoneIsListed() {
        assertThat(features("Skippers hate the new nets.")).contains("verb", "verb-present");
    }

    private static Mention system(String text, String name) {
        int start = text.indexOf(name);
        return new Mention(start, start + name.length(), Mention.Type.SYSTEM, name);
    }

    private static Set<String> features(String text) {
        return features(text, List.of());
    }

    private static Set<String> features(String text, List<Mention> names) {
        return Features.of(
                        text,
                        TokenizedSentence.of(text),
                        List.of(new SentenceMarks(false, false, names)))
                .getFirst();
    }

    private static List<SentenceMarks> none(int sentences) {
        return Collections.nCopies(sentences, new SentenceMarks(false, false, List.of()));
    }
}
