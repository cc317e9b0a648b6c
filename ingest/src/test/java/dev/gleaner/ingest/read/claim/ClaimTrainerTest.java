package dev.gleaner.ingest.read.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class ClaimTrainerTest {

    @Test
    void whatSomePassagesTeachHoldsForTheOthers() throws IOException {
        List<TrainingExample> taught = new ArrayList<>();
        List<TrainingExample> left = new ArrayList<>();
        for (TrainingExample example : TrainingExample.own()) {
            (Math.floorMod(example.document().hashCode(), 4) == 0 ? left : taught).add(example);
        }

        ClaimSorter sorter = ClaimTrainer.sorter(taught);

        long right =
                left.stream()
                        .filter(one ->
                                sorter.judge(one.features()).isCheckable()
                                        == one.sort().isCheckable())
                        .count();
        assertThat(left).hasSizeGreaterThan(100);
        assertThat((double) right / left.size()).isGreaterThan(0.75);
    }

    @Test
    void everyLabelledSentenceOfOursIsOneSentenceToTheReaderToo() throws IOException {
        long labels =
                LabelledPassages.read().stream()
                        .mapToLong(passage -> passage.labels().size())
                        .sum();

        assertThat(TrainingExample.own()).hasSizeGreaterThan((int) labels - 10);
    }
}
