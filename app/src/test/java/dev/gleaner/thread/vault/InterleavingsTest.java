package dev.gleaner.thread.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class InterleavingsTest {

    private static final int EACH = 250;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void noWordIsLostHoweverTheWritersAlternate(long seed) {
        assertThat(lost(seed * 1_000_000, EACH)).isEmpty();
    }

    /** Plays as many stories as it is told, for a night: the number, then the first seed. */
    public static void main(String[] arguments) {
        int stories = Integer.parseInt(arguments[0]);
        List<String> lost = lost(Long.parseLong(arguments[1]), stories);
        System.out.println(stories + " interleavings, " + lost.size() + " with a loss");
        lost.forEach(System.out::println);
    }

    private static List<String> lost(long firstSeed, int stories) {
        List<String> lost = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + stories; seed++) {
            Interleaving interleaving = new Interleaving(seed);
            List<String> missing = interleaving.play();
            if (!missing.isEmpty()) {
                lost.add(
                        "seed "
                                + seed
                                + ": "
                                + missing
                                + "\n"
                                + String.join("\n", interleaving.story()));
            }
        }
        return lost;
    }
}
