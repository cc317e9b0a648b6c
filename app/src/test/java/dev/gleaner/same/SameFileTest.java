package dev.gleaner.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.same.SameFile.Line;
import dev.gleaner.same.SameFile.Problem;

import org.junit.jupiter.api.Test;

class SameFileTest {

    @Test
    void linesAreReadWithTheirNumbersAndNotesAreNot() {
        SameFile file =
                SameFile.read(
                        "\ufeff# names\r\n\r\nBenchmark\tSwift-Bench \t SwiftBench\tone suite\r\n"
                                + "system\twren\tWren 1\tso they say\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.lines())
                .containsExactly(
                        new Line(3, Kind.BENCHMARK, "Swift-Bench", "SwiftBench", "one suite"),
                        new Line(4, Kind.SYSTEM, "wren", "Wren 1", "so they say"));
    }

    @Test
    void everyLineThatIsNotRightIsToldWithItsNumberAndTheCure() {
        SameFile file =
                SameFile.read(
                        "bird\ta\tb\twhy\nsystem\ta b why\nsystem\ta\t\twhy\nsystem\ta\tb\twhy\n"
                                + "system\ta\tb\twhy\tmore\n");

        assertThat(file.lines()).hasSize(1);
        assertThat(file.problems())
                .extracting(Problem::line, Problem::cause)
                .containsExactly(
                        tuple(1, "there is no kind 'bird'"),
                        tuple(2, "it has 2 of 4 fields"),
                        tuple(3, "a field is empty"),
                        tuple(5, "it has 5 of 4 fields"));
        assertThat(file.problems().getFirst().words("names.tsv"))
                .isEqualTo(
                        "names.tsv line 1: there is no kind 'bird' — the kinds are item, source,"
                                + " benchmark, system");
    }
}
