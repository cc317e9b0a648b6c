package dev.gleaner.thread.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.thread.trigger.TentativeFirings.Candidate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TentativeFiringsTest {

    private static final String ADDRESS =
            "https://www.anthropic.com/research/automated-alignment-researchers";
    private static final Trigger BODY =
            trigger(
                    "The automated-alignment-researchers body reports a system in use.",
                    Trigger.Kind.ITEM);
    private static final Trigger THIRD =
            trigger(
                    "A third METR RD-section eval (or an equivalent eval from another lab) lands.",
                    Trigger.Kind.ARRIVAL);
    private static final Trigger LABS =
            trigger("OpenAI / DeepMind announces a comparable result.", Trigger.Kind.ARRIVAL);

    @Nested
    class NamedItem {

        @Test
        void firesAsSoonAsItIsAttachedAndUnread() {
            List<Firing> firings =
                    fire(
                            BODY,
                            unread(
                                    "Automated alignment researchers",
                                    ADDRESS,
                                    "Anthropic Research",
                                    Source.Kind.LAB));
            assertThat(firings)
                    .extracting(Firing::state, Firing::because)
                    .containsExactly(
                            tuple(
                                    Firing.State.TENTATIVE,
                                    "The trigger names it (automated-alignment-researchers) and its body is not read yet."));
        }

        @Test
        void firesByItsTitleWhenItHasNoAddress() {
            assertThat(
                            fire(
                                    BODY,
                                    unread(
                                            "Automated alignment researchers",
                                            null,
                                            "Anthropic",
                                            Source.Kind.LAB)))
                    .hasSize(1);
        }

        @Test
        void waitsForAReaderOnceItWasRead() {
            assertThat(
                            fire(
                                    BODY,
                                    readBody(
                                            unread(
                                                    "Automated alignment researchers",
                                                    ADDRESS,
                                                    "Anthropic",
                                                    Source.Kind.LAB))))
                    .isEmpty();
        }

        @Test
        void doesNotFireOnAnother() {
            assertThat(
                            fire(
                                    BODY,
                                    unread(
                                            "Measuring agent autonomy",
                                            "https://www.anthropic.com/research/measuring-agent-autonomy",
                                            "Anthropic",
                                            Source.Kind.LAB)))
                    .isEmpty();
        }
    }

    @Nested
    class CountedArrival {

        @Test
        void twoThatWereThereFireNothing() {
            assertThat(
                            fire(
                                    THIRD,
                                    held("RD-section eval A", "METR"),
                                    held("RD-section eval B", "METR")))
                    .isEmpty();
            assertThat(
                            TentativeFirings.missing(
                                    THIRD,
                                    List.of(
                                            held("RD-section eval A", "METR"),
                                            held("RD-section eval B", "METR"))))
                    .isEqualTo("2 of 3 from METR, or one from another lab");
        }

        @Test
        void theThirdFires() {
            Candidate third =
                    unread(
                            "Evaluation of the RD section, again",
                            null,
                            "METR",
                            Source.Kind.EVALUATOR);
            assertThat(
                            fire(
                                    THIRD,
                                    held("RD-section eval A", "METR"),
                                    third,
                                    held("RD-section eval B", "METR")))
                    .extracting(Firing::item, Firing::because)
                    .containsExactly(
                            tuple(
                                    third.item(),
                                    "It is new from METR; the trigger wants 3, the thread now has 3."));
        }

        @Test
        void threeThatWereThereFireNothing() {
            List<Candidate> there =
                    List.of(held("eval A", "METR"), held("eval B", "METR"), held("eval C", "METR"));
            assertThat(TentativeFirings.of(List.of(THIRD), there)).isEmpty();
            assertThat(TentativeFirings.missing(THIRD, there))
                    .isEqualTo("nothing new; 3 of 3 from METR were there before");
        }

        @Test
        void newFirstOneDoesNotFire() {
            assertThat(fire(THIRD, unread("RD-section eval", null, "METR", Source.Kind.EVALUATOR)))
                    .isEmpty();
        }

        @Test
        void somethingElseFromTheSourceDoesNotCount() {
            assertThat(
                            fire(
                                    THIRD,
                                    held("RD-section eval A", "METR"),
                                    held("RD-section eval B", "METR"),
                                    unread("We are hiring", null, "METR", Source.Kind.EVALUATOR)))
                    .isEmpty();
        }

        @Test
        void untitledItemCountsByItsNote() {
            Candidate untitled =
                    new Candidate(
                            id("x"),
                            "",
                            null,
                            "METR",
                            Source.Kind.EVALUATOR,
                            "a post on the RD-section",
                            Directness.DIRECT,
                            false,
                            true,
                            Instant.EPOCH);
            assertThat(TentativeFirings.missing(THIRD, List.of(untitled)))
                    .isEqualTo("1 of 3 from METR, the last may come from another lab");
        }

        @Test
        void anotherLabFiresTheAlternative() {
            Candidate other =
                    unread("An eval of research skills", null, "Some Lab", Source.Kind.LAB);
            Candidate one = held("RD-section eval A", "METR");
            Candidate two = held("RD-section eval B", "METR");
            assertThat(fire(THIRD, one, two, other))
                    .extracting(Firing::because)
                    .containsExactly("It comes from Some Lab, a lab that the thread did not have.");
            assertThat(fire(THIRD, one, other)).isEmpty();
        }

        @Test
        void convergenceOfSeveralLabsIsCountedByVoice() {
            Trigger trigger =
                    Trigger.of(
                            THIRD.thread(),
                            "OpenAI announces the like, completing the three-frontier-lab convergence.",
                            THIRD.target(),
                            THIRD.kind());
            Candidate lab = unread("An eval", null, "Some Lab", Source.Kind.LAB);
            Candidate again = unread("Another eval", null, "Some Lab", Source.Kind.LAB);
            assertThat(TentativeFirings.missing(trigger, List.of(lab, again)))
                    .isEqualTo("0 of 1 from OpenAI, 1 of 3 labs");
        }

        @Test
        void whatCameOutBeforeTheFirstTwoIsNoThird() {
            LocalDate may = LocalDate.of(2026, 5, 8);
            Candidate one = out(held("RD-section eval A", "METR"), may);
            Candidate two = out(held("RD-section eval B", "METR"), may);
            Candidate other =
                    unread("An eval of research skills", null, "Some Lab", Source.Kind.LAB);
            assertThat(fire(THIRD, one, two, out(other, may.minusDays(70)))).isEmpty();
            assertThat(fire(THIRD, one, two, out(other, may.plusDays(1)))).hasSize(1);
        }

        private static Candidate out(Candidate candidate, LocalDate day) {
            return new Candidate(
                    candidate.item(),
                    candidate.title(),
                    candidate.address(),
                    candidate.source(),
                    candidate.kind(),
                    candidate.note(),
                    candidate.directness(),
                    candidate.read(),
                    candidate.held(),
                    candidate.recordedAt(),
                    day);
        }

        @Test
        void labThatTheThreadHasIsNotAnother() {
            Candidate before =
                    new Candidate(
                            id("old"),
                            "A note",
                            null,
                            "Some Lab",
                            Source.Kind.LAB,
                            "",
                            Directness.DIRECT,
                            true,
                            true,
                            Instant.EPOCH);
            assertThat(
                            fire(
                                    THIRD,
                                    before,
                                    unread(
                                            "An eval of research skills",
                                            null,
                                            "Some Lab",
                                            Source.Kind.LAB)))
                    .isEmpty();
        }
    }

    @Nested
    class NamedSource {

        @Test
        void eitherNameFires() {
            assertThat(
                            fire(
                                    LABS,
                                    unread(
                                            "Research agents at work",
                                            null,
                                            "OpenAI",
                                            Source.Kind.LAB)))
                    .hasSize(1);
            assertThat(
                            fire(
                                    LABS,
                                    unread(
                                            "Research agents at work",
                                            null,
                                            "Google DeepMind",
                                            Source.Kind.LAB)))
                    .hasSize(1);
        }

        @Test
        void otherNameDoesNot() {
            assertThat(
                            fire(
                                    LABS,
                                    unread(
                                            "Research agents at work",
                                            null,
                                            "Import AI",
                                            Source.Kind.NEWSLETTER)))
                    .isEmpty();
            assertThat(TentativeFirings.missing(LABS, List.of()))
                    .isEqualTo("0 of 1 from OpenAI or DeepMind");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Our plan for automated research",
                    "OpenAI wants to build a research intern",
                    "A roadmap to self-improvement",
                    "Towards automated evaluation"
                })
        void goalNeverFires(String title) {
            assertThat(fire(LABS, unread(title, null, "OpenAI", Source.Kind.LAB))).isEmpty();
        }

        @Test
        void adjacentItemDoesNotFire() {
            Candidate beside =
                    new Candidate(
                            id("x"),
                            "A thing",
                            null,
                            "OpenAI",
                            Source.Kind.LAB,
                            "",
                            Directness.ADJACENT,
                            false,
                            false,
                            Instant.EPOCH);
            assertThat(fire(LABS, beside)).isEmpty();
        }
    }

    @Nested
    class WithoutNames {

        private final Trigger fees =
                trigger("A third post on track fees lands.", Trigger.Kind.ARRIVAL);

        @Test
        void halfOfTheTellingWordsAreEnough() {
            assertThat(
                            fire(
                                    fees,
                                    held("Track fees one", "A"),
                                    held("Track fees two", "B"),
                                    unread("Track fees: three", null, "C", Source.Kind.NEWS)))
                    .hasSize(1);
        }

        @Test
        void otherSubjectDoesNotCount() {
            assertThat(
                            fire(
                                    fees,
                                    held("Track fees one", "A"),
                                    held("Track fees two", "B"),
                                    unread("Sleeper beds", null, "C", Source.Kind.NEWS)))
                    .isEmpty();
        }
    }

    @Test
    void personFiresNothing() {
        Trigger person =
                trigger(
                        "Marlow notices a gap in automated alignment researchers.",
                        Trigger.Kind.PERSON);
        assertThat(
                        fire(
                                person,
                                unread(
                                        "Automated alignment researchers",
                                        ADDRESS,
                                        "Anthropic",
                                        Source.Kind.LAB)))
                .isEmpty();
        assertThat(TentativeFirings.missing(person, List.of()))
                .isEqualTo("not judged; only a person can");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void orderAndRepetitionOfTheEvidenceDoNotMatter(long seed) {
        List<Candidate> evidence =
                new ArrayList<>(
                        List.of(
                                held("RD-section eval A", "METR"),
                                held("RD-section eval B", "METR"),
                                unread("RD-section eval C", null, "METR", Source.Kind.EVALUATOR),
                                unread(
                                        "Automated alignment researchers",
                                        ADDRESS,
                                        "Anthropic",
                                        Source.Kind.LAB),
                                unread("A result", null, "OpenAI", Source.Kind.LAB)));
        List<Firing> before = TentativeFirings.of(List.of(BODY, THIRD, LABS), evidence);
        evidence.addAll(List.copyOf(evidence));
        Collections.shuffle(evidence, new Random(seed));
        assertThat(before).hasSize(3);
        assertThat(TentativeFirings.of(List.of(BODY, THIRD, LABS), evidence)).isEqualTo(before);
    }

    private static Trigger trigger(String text, Trigger.Kind kind) {
        return Trigger.of(StoryThread.idOf("t"), text, Level.RIPE, kind);
    }

    private static List<Firing> fire(Trigger trigger, Candidate... evidence) {
        return TentativeFirings.of(List.of(trigger), List.of(evidence));
    }

    private static Candidate held(String title, String source) {
        return new Candidate(
                id(title),
                title,
                null,
                source,
                Source.Kind.EVALUATOR,
                "",
                Directness.DIRECT,
                false,
                true,
                Instant.EPOCH);
    }

    private static Candidate unread(
            String title, @Nullable String address, String source, Source.Kind kind) {
        return new Candidate(
                id(title),
                title,
                address,
                source,
                kind,
                "",
                Directness.DIRECT,
                false,
                false,
                Instant.EPOCH.plusSeconds(60));
    }

    private static Candidate readBody(Candidate candidate) {
        return new Candidate(
                candidate.item(),
                candidate.title(),
                candidate.address(),
                candidate.source(),
                candidate.kind(),
                candidate.note(),
                candidate.directness(),
                true,
                candidate.held(),
                candidate.recordedAt());
    }

    private static Id<Item> id(String title) {
        return ItemKey.title("any", title, null).id();
    }
}
