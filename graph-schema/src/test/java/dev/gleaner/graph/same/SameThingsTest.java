package dev.gleaner.graph.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gleaner.graph.same.SameAs.Kind;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameAs.Withdrawal;
import dev.gleaner.graph.same.SameThings.Judged;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SameThingsTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void chainEndsAtTheOneUnderWhichAllCount() {
        SameThings things = SameThings.of(List.of(same("b", "c"), same("a", "b"), same("d", "b")));

        assertThat(things.other("a")).hasValue(named("c"));
        assertThat(things.other("c")).isEmpty();
        assertThat(things.group("b")).containsExactly("a", "b", "c", "d");
        assertThat(things.group("nothing")).containsExactly("nothing");
        assertThat(things.words("a"))
                .isEqualTo(
                        "said to be the same as b by Ada: one log, which is said to be the same as c"
                                + " by Ada: one log");
        assertThat(things.words("c")).isEqualTo("b is said to be the same by Ada: one log");
        assertThat(things.words("nothing")).isEmpty();
    }

    @Test
    void whatIsWithdrawnStandsNoMore() {
        SameAs said = same("a", "b");
        SameAs withdrawn =
                new SameAs(
                        said.id(),
                        said.kind(),
                        said.alias(),
                        said.of(),
                        said.number(),
                        said.reason(),
                        said.by(),
                        said.at(),
                        new Withdrawal("Bob", "two logs", AT.plusSeconds(1)));

        assertThat(SameThings.of(List.of(withdrawn)).isEmpty()).isTrue();
    }

    @Test
    void sayingItTwiceIsSayingItOnce() {
        SameAs said = same("a", "b");

        assertThat(SameThings.of(List.of(said)).judge(named("a"), named("b")))
                .isEqualTo(new Judged.Stands(said));
    }

    @Test
    void circleIsToldWithTheChainThatStands() {
        SameAs first = same("a", "b");
        SameAs second = same("b", "c");
        SameAs beyond = same("c", "d");
        SameThings things = SameThings.of(List.of(first, second, beyond));

        assertThat(things.judge(named("b"), named("a")))
                .isEqualTo(new Judged.Circle(List.of(first)));
        assertThat(things.judge(named("c"), named("a")))
                .isEqualTo(new Judged.Circle(List.of(first, second)));
        assertThat(things.judge(named("a"), named("a"))).isEqualTo(new Judged.Itself(named("a")));
        assertThat(things.judge(named("e"), named("a"))).isEqualTo(new Judged.Fits());
    }

    @Test
    void aliasOfOneThingIsNotAnAliasOfAnother() {
        SameAs said = same("a", "b");

        assertThat(SameThings.of(List.of(said)).judge(named("a"), named("c")))
                .isEqualTo(new Judged.Taken(said));
    }

    @Test
    void circleOfGraphsThatWereBroughtTogetherEnds() {
        SameThings things = SameThings.of(List.of(same("a", "b"), same("b", "a")));

        assertThat(things.chain("a")).hasSize(2);
        assertThat(things.group("a")).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void whatFitsNeverClosesACircle(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            SameThings things = SameThings.of(List.of());
            List<SameAs> stored = new ArrayList<>();
            for (int each = 0; each < 30; each++) {
                String alias = "n" + random.nextInt(8);
                String of = "n" + random.nextInt(8);
                if (things.judge(named(alias), named(of)) instanceof Judged.Fits) {
                    things.put(same(alias, of));
                    stored.add(same(alias, of));
                }
            }
            assertThat(stored).hasSizeLessThan(8);
            for (SameAs one : stored) {
                String end = things.chain(one.alias().key()).getLast().of().key();
                assertThat(things.chain(end)).isEmpty();
                assertThat(things.group(one.of().key())).contains(one.alias().key(), end);
            }
        }
    }

    @Test
    void statementHasAPersonAReasonAndTwoEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SameAs.of(Kind.SYSTEM, named("a"), named("b"), 1, " ", "Ada", AT));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SameAs.of(Kind.SYSTEM, named("a"), named("a"), 1, "why", "Ada", AT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Withdrawal("", "why", AT));
        assertThat(same("a", "b").id())
                .isEqualTo(
                        SameAs.of(Kind.SYSTEM, named("a"), named("b"), 1, "other", "Bob", AT).id())
                .isNotEqualTo(same("b", "a").id());
    }

    private static SameAs same(String alias, String of) {
        return SameAs.of(Kind.SYSTEM, named(alias), named(of), 1, "one log", "Ada", AT);
    }

    private static Named named(String name) {
        return new Named(name, name);
    }
}
