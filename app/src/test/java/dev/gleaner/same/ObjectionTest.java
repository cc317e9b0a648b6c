package dev.gleaner.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gleaner.graph.same.SameAs;
import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.same.SameThings.Judged;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ObjectionTest {

    private static final SameAs FIRST = same("Wren", "wren 1");
    private static final SameAs SECOND = same("wren 1", "Wren One");
    private static final SameThings STANDING = SameThings.of(List.of(FIRST, SECOND));

    @Test
    void circleNamesTheChainThatStandsAndWhatToWithdraw() {
        Objection objection = Objection.of(judged("Wren One", "Wren"));

        assertThat(objection.cause())
                .isEqualTo(
                        "it would close a circle: 'Wren' is the same as 'wren 1' (says Ada), and"
                                + " 'wren 1' is the same as 'Wren One' (says Ada) already");
        assertThat(objection.cure())
                .contains("all of them count as one", "gleaner same withdraw " + SECOND.id());
    }

    @Test
    void turningItRoundNamesTheOneThatStands() {
        assertThat(Objection.of(judged("wren 1", "Wren")).cure())
                .contains("to turn it round", FIRST.id().value());
    }

    @Test
    void aliasOfSomethingElseIsSaidOfThatOrWithdrawn() {
        Objection objection = Objection.of(judged("Wren", "Robin"));

        assertThat(objection.cause()).isEqualTo("'Wren' is the same as 'wren 1' already, says Ada");
        assertThat(objection.cure()).contains("say it of 'wren 1'", FIRST.id().value());
    }

    @Test
    void thingIsNotSaidToBeItself() {
        assertThat(Objection.of(judged("wren", "WREN")).cause())
                .isEqualTo("both are 'WREN' already");
    }

    @Test
    void whatFitsMeetsNoObjection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objection.of(judged("Robin", "Wren")));
    }

    private static Judged judged(String alias, String of) {
        return STANDING.judge(Named.system(alias), Named.system(of));
    }

    private static SameAs same(String alias, String of) {
        return SameAs.of(
                Kind.SYSTEM,
                Named.system(alias),
                Named.system(of),
                1,
                "one log",
                "Ada",
                Instant.parse("2026-03-01T10:00:00Z"));
    }
}
