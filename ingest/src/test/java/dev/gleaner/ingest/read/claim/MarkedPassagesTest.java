package dev.gleaner.ingest.read.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class MarkedPassagesTest {

    @Test
    void marksStandBehindSentencesAndAreNoPartOfTheText() throws IOException {
        List<MarkedPassages.Passage> passages = MarkedPassages.read();

        assertThat(passages).hasSizeGreaterThan(80);
        assertThat(passages).extracting(MarkedPassages.Passage::rough).contains(true, false);
        for (MarkedPassages.Passage passage : passages) {
            assertThat(passage.text()).doesNotContain("{K ", "\u27e6");
            assertThat(passage.marks())
                    .allSatisfy(mark ->
                            assertThat(mark.before()).isBetween(1, passage.text().length()));
        }
    }

    @Test
    void whatNobodyCanCheckOfWhatHappenedIsAnExperience() {
        assertThat(TrainingExample.sort("event", false)).isEqualTo(Sort.EXPERIENCE);
        assertThat(TrainingExample.sort("event", true)).isEqualTo(Sort.EVENT);
        assertThat(Sort.EXPERIENCE.word()).isEqualTo("event");
    }
}
