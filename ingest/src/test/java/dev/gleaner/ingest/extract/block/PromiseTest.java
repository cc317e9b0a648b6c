package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class PromiseTest {

    private static final String LINE = "<p>A kettle that boils all of the water</p>";

    @Test
    void votesThatAreSurePromiseAll() {
        Promise promise = Promise.of(lines(3), new double[] {1, 0, 1});

        assertThat(promise.f1()).isCloseTo(1, within(1e-6));
        assertThat(promise.isBeyondDoubt()).isTrue();
    }

    @Test
    void nextToNothingPromisedIsNoText() {
        assertThat(Promise.of(lines(2), new double[] {0.05, 0.06}).limit()).isEqualTo(1);
    }

    @Test
    void doubtfulShelfBesideSureTextIsLeftOut() {
        double[] votes = new double[44];
        Arrays.fill(votes, 0, 4, 0.97);
        Arrays.fill(votes, 4, 44, 0.25);

        assertThat(Promise.of(lines(44), votes).limit()).isGreaterThan(0.25);
    }

    @Test
    void pageThatIsAllShelfIsKeptThoughDoubtful() {
        double[] votes = new double[40];
        Arrays.fill(votes, 0.25);

        assertThat(Promise.of(lines(40), votes).limit()).isEqualTo(0.25);
    }

    private static List<Line> lines(int count) {
        return PageLines.of(Jsoup.parse(LINE.repeat(count)).body()).lines();
    }
}
