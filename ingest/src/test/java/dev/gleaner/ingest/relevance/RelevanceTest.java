package dev.gleaner.ingest.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RelevanceTest {

    private static final Topic SHEEP =
            new Topic(
                    "Counting sheep",
                    "How shepherds count their flocks.",
                    List.of("sheep counting", "flock", "WOOL"));

    @Test
    void aTextAboutTheTopicIsRelevantAndSaysWhy() {
        WordCounts text =
                new WordCounts(
                        "Sheep counting in the hills",
                        "Shepherds count each flock twice. Sheep counting is slow.");

        Relevance.Score score = score(text);

        assertThat(score.degree()).isEqualTo(Relevance.Degree.RELEVANT);
        assertThat(score.reasons().getFirst().phrase()).isEqualTo("sheep counting");
        assertThat(score.reasons().stream().mapToDouble(Relevance.Reason::points).sum())
                .isEqualTo(score.points());
    }

    @Test
    void aTextAboutSomethingElseIsNot() {
        assertThat(score(new WordCounts("Boats", "A boat sails on the lake.")).degree())
                .isEqualTo(Relevance.Degree.NOT);
    }

    @Test
    void oneMentionInALongTextCountsLessThanInAShortOne() {
        WordCounts brief = new WordCounts("", "The flock came home.");
        WordCounts lengthy =
                new WordCounts("", "The flock came home. " + "It rained on the lake. ".repeat(200));

        assertThat(score(lengthy).points()).isLessThan(score(brief).points());
    }

    @Test
    void anAcronymCountsInCapitalsOnly() {
        assertThat(score(new WordCounts("", "wool is warm")).points()).isZero();
        assertThat(score(new WordCounts("", "WOOL is a test")).points()).isPositive();
    }

    private static Relevance.Score score(WordCounts text) {
        List<WordCounts> texts = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            texts.add(new WordCounts("Weather " + index, "Rain and wind over the lake today."));
        }
        texts.add(text);
        return new Relevance(SHEEP, Holdings.of(texts)).of(text);
    }
}
