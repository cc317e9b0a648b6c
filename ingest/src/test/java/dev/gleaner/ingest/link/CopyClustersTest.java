package dev.gleaner.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CopyClustersTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shortTextInsideALongOneAndItsNearCopyAreOneCluster(long seed) {
        String text = words(seed, 150);
        String furnished = words(seed + 10, 600) + " " + text + " " + words(seed + 20, 600);
        String edited = text.substring(0, text.length() * 9 / 10) + " and that is all";

        assertThat(
                        CopyClusters.of(
                                Map.of(
                                        "c-long",
                                        furnished,
                                        "a-text",
                                        text,
                                        "b-edited",
                                        edited,
                                        "d-other",
                                        words(seed + 30, 300))))
                .containsEntry("a-text", "a-text")
                .containsEntry("b-edited", "a-text")
                .containsEntry("c-long", "a-text")
                .containsEntry("d-other", "d-other");
    }

    private static String words(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(index -> Integer.toString(random.nextInt(5000), 36))
                .collect(Collectors.joining(" "));
    }
}
