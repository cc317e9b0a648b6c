package dev.gleaner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Quantity;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.read.MarkedPassages.Stated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much is read of passages that were written before the rules, see the README beside them: by
 * values in their sentences, so that it is known when a rule for one text loses others.
 */
class PassagesTest {

    private final StatementReader reader = new StatementReader();

    /** What a count of right, wrong and missing values comes to. */
    private record Count(int right, int wrong, int missing) {

        Count plus(Count other) {
            return new Count(right + other.right, wrong + other.wrong, missing + other.missing);
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double f1() {
            return 2.0 * right / (2 * right + wrong + missing);
        }
    }

    @ParameterizedTest
    @CsvSource({"newsletters", "labs", "papers", "leaderboards", "system-cards", "news", "second"})
    void mostOfTheValuesOfAKindAreRead(String kind) throws IOException {
        assertThat(count(MarkedPassages.file(kind + ".txt")).f1()).isGreaterThan(0.55);
    }

    @Test
    void valuesOfAllPassagesAreReadAsWellAsBefore() throws IOException {
        Count all = new Count(0, 0, 0);
        for (Path file : MarkedPassages.files()) {
            all = all.plus(count(file));
        }

        assertThat(all.right() + all.missing()).isGreaterThan(300);
        assertThat(all.f1()).isGreaterThan(0.76);
        assertThat(all.precision()).isGreaterThan(0.94);
    }

    private Count count(Path file) throws IOException {
        Count count = new Count(0, 0, 0);
        for (MarkedPassages.Passage passage : MarkedPassages.in(file)) {
            count = count.plus(count(passage.text(), passage.values()));
        }
        return count;
    }

    private Count count(String text, List<Stated> stated) {
        Revision revision =
                Revision.of(
                        Id.of("item", "passage"), "00", text, BodyState.FULL, "en", Instant.EPOCH);
        Set<Stated> found = new HashSet<>();
        int wrong = 0;
        for (Claim claim : reader.read(revision, null)) {
            Result result = claim.result();
            if (result != null) {
                List<Stated> met =
                        stated.stream().filter(one -> meets(claim, result.value(), one)).toList();
                found.addAll(met);
                wrong += met.isEmpty() ? 1 : 0;
            }
        }
        int right = (int) found.stream().filter(Stated::wanted).count();
        int wanted = (int) stated.stream().filter(Stated::wanted).count();
        return new Count(right, wrong, wanted - right);
    }

    private static boolean meets(Claim claim, Quantity value, Stated stated) {
        boolean same =
                Math.abs(value.low() - stated.value()) < 1e-9
                        || Math.abs(value.high() - stated.value()) < 1e-9;
        return same
                && claim.passage().start() < stated.end()
                && stated.end() <= claim.passage().end() + 1;
    }
}
