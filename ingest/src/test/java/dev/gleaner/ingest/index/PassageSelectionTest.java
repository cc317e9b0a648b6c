package dev.gleaner.ingest.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.index.PassageSelection.Match;
import dev.gleaner.ingest.index.query.Mark;
import dev.gleaner.ingest.index.query.PassageHit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PassageSelectionTest {

    private final PassageSelection selection = new PassageSelection();

    @Test
    void passageIsTheSentenceOfTheMatch() {
        String text =
                "First things first. The weak model was trained by Burns et al. Later work failed. Last.";
        assertThat(only(text, "model").text())
                .isEqualTo("The weak model was trained by Burns et al. Later work failed.");
        assertThat(only(text, "Last").text()).isEqualTo("Last.");
        assertThat(only(text, "First").text()).isEqualTo("First things first.");
    }

    @Test
    void offsetsPointIntoTheText() {
        String text = "🤖 Emoji first.\n\nThen the horizon doubled.";
        PassageHit passage = only(text, "horizon");
        assertThat(text.substring(passage.start(), passage.end()))
                .isEqualTo(passage.text())
                .isEqualTo("Then the horizon doubled.");
        assertThat(passage.pieces())
                .containsExactly(
                        new Mark.Piece("Then the ", false),
                        new Mark.Piece("horizon", true),
                        new Mark.Piece(" doubled.", false));
    }

    @Test
    void rareWordOutweighsACommonOneRepeated() {
        String text = "Labs and labs and labs and labs. Nobody mentions sandbagging. Labs again.";
        List<Match> matches = new ArrayList<>(matches(text, "abs", 0.2));
        matches.addAll(matches(text, "sandbagging", 4));
        assertThat(selection.select(text, matches))
                .extracting(PassageHit::text)
                .containsExactly(
                        "Nobody mentions sandbagging.",
                        "Labs and labs and labs and labs.",
                        "Labs again.");
    }

    @Test
    void sentenceWithBothWordsComesFirst() {
        String text = "Only alpha. Only beta. Here alpha meets beta.";
        List<Match> matches = new ArrayList<>(matches(text, "alpha", 1));
        matches.addAll(matches(text, "beta", 1));
        assertThat(selection.select(text, matches).getFirst().text())
                .isEqualTo("Here alpha meets beta.");
    }

    @Test
    void longSentenceIsCutBetweenWordsAroundTheMatch() {
        String text = "word ".repeat(300) + "needle " + "word ".repeat(300);
        PassageHit passage = only(text, "needle");
        assertThat(passage.text())
                .hasSizeLessThanOrEqualTo(SentenceBounds.MAX_CHARACTERS)
                .startsWith("word word");
        assertThat(passage.text()).endsWith("word").contains(" needle ");
    }

    @Test
    void textWithoutMatchGivesItsBeginning() {
        assertThat(selection.select("  \n It begins here. It goes on.", List.of()))
                .singleElement()
                .satisfies(passage -> assertThat(passage.text()).isEqualTo("It begins here."))
                .satisfies(passage -> assertThat(passage.marks()).isEmpty());
        assertThat(selection.select(" \n ", List.of())).isEmpty();
    }

    @Test
    void overlappingMatchesGiveOneMark() {
        assertThat(
                        PassageSelection.apart(
                                List.of(new Mark(4, 9), new Mark(0, 5), new Mark(10, 12))))
                .containsExactly(new Mark(0, 9), new Mark(10, 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextAndAnyMatchesGivePassagesInsideTheText(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "a",
            "word",
            " ",
            "  ",
            "\n\n",
            ". ",
            "et al. ",
            "🤖",
            "機器",
            "x".repeat(350),
            "U.S. ",
            "(Fig. 2) "
        };
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("s");
            for (int piece = random.nextInt(60); piece > 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            List<Match> matches = new ArrayList<>();
            for (int match = random.nextInt(8); match > 0; match--) {
                int start = random.nextInt(text.length());
                int end = Math.min(text.length(), start + 1 + random.nextInt(20));
                if (!Character.isWhitespace(text.charAt(start))
                        && !Character.isWhitespace(text.charAt(end - 1))) {
                    matches.add(new Match(new Mark(start, end), random.nextInt(3), 1));
                }
            }
            List<PassageHit> passages = selection.select(text.toString(), matches);
            assertThat(passages)
                    .hasSizeBetween(1, PassageSelection.MAX_PASSAGES)
                    .allSatisfy(passage -> {
                        assertThat(passage.text())
                                .isEqualTo(text.substring(passage.start(), passage.end()));
                        assertThat(passage.text().length())
                                .isLessThanOrEqualTo(SentenceBounds.MAX_CHARACTERS + 20);
                        assertThat(passage.marks().isEmpty()).isEqualTo(matches.isEmpty());
                    });
        }
    }

    private PassageHit only(String text, String word) {
        List<PassageHit> passages = selection.select(text, matches(text, word, 1));
        assertThat(passages).hasSize(1);
        return passages.getFirst();
    }

    private static List<Match> matches(String text, String word, double rarity) {
        List<Match> matches = new ArrayList<>();
        for (int start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
            matches.add(new Match(new Mark(start, start + word.length()), word, rarity));
        }
        return matches;
    }
}
