package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class MarkedPassagesTest {

    @Test
    void marksStandBehindSentencesAndAreNoPartOfTheText() throws IOException {
        List<MarkedPassages.Passage> passages = MarkedPassages.all();

        assertThat(passages).hasSizeGreaterThan(120);
        for (MarkedPassages.Passage passage : passages) {
            assertThat(passage.text()).doesNotContain("{K ", "{R ", "\u27e6");
            assertThat(passage.marks())
                    .allSatisfy(
                            mark -> assertThat(mark.end()).isBetween(1, passage.text().length()));
        }
    }
}
