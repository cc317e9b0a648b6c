package dev.gleaner.ripeness;

import static dev.gleaner.ripeness.Story.copy;
import static dev.gleaner.ripeness.Story.firing;
import static dev.gleaner.ripeness.Story.read;
import static dev.gleaner.ripeness.Story.unread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Source.Kind;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading.Depth;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invariants of the ladder over random threads. */
class RipenessPropertiesTest {

    private static final int THREADS_PER_SEED = 300;
    private static final String TODAY = "2026-05-12";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void orderOfTheEvidenceDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            Verdict before = story.verdictOn(TODAY);
            Collections.shuffle(story.evidence, random);
            assertThat(story.verdictOn(TODAY)).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void copyNeverRaisesTheLevel(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            if (story.evidence.isEmpty()) {
                continue;
            }
            Verdict before = story.verdictOn(TODAY);
            EvidenceFact original = story.evidence.get(random.nextInt(story.evidence.size()));
            Verdict after =
                    story.attach(copy("a copy", "New Site", "2026-05-01", original.item()))
                            .verdictOn(TODAY);
            assertThat(after.level()).isEqualTo(before.level());
            assertThat(after.origins()).isEqualTo(before.origins());
            assertThat(after.holds()).isEqualTo(before.holds());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void independentReadItemNeverLowersTheLevel(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            Level before = story.levelOn(TODAY);
            Level after =
                    story.attach(read("one more", "New Voice", Kind.RESEARCH, "2026-05-01"))
                            .levelOn(TODAY);
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void itemThatIsSaidToBeTheSameAsAnotherNeverRaisesTheLevel(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            if (story.evidence.size() < 2) {
                continue;
            }
            Level before = story.levelOn(TODAY);
            EvidenceFact first = story.evidence.getFirst();
            EvidenceFact alias = story.evidence.getLast();
            Verdict after =
                    story.replace(alias.of(first.item(), "the same, says Ada", null))
                            .verdictOn(TODAY);
            assertThat(after.level()).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void voicesThatAreSaidToBeTheSameNeverRaiseTheLevel(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            if (story.evidence.size() < 2) {
                continue;
            }
            Verdict before = story.verdictOn(TODAY);
            String voice = story.evidence.getFirst().voice();
            String alias = story.evidence.getLast().voice();
            story.evidence.replaceAll(
                    fact -> fact.voice().equals(alias) ? Story.ofFamily(voice, fact) : fact);
            Verdict after = story.verdictOn(TODAY);
            assertThat(after.level()).isLessThanOrEqualTo(before.level());
            assertThat(after.origins()).hasSizeLessThanOrEqualTo(before.origins().size());
        }
    }

    @Test
    void itemThatIsNoOriginOfItsOwnSaysWhy() {
        Story story =
                new Story()
                        .attach(
                                unread("first", "Heron Lab", Kind.LAB, "2026-04-01"),
                                unread("again", "Reed Paper", Kind.NEWS, "2026-04-02")
                                        .of(Story.id("first"), "the same, says Ada", null));

        Verdict verdict = story.verdictOn(TODAY);

        assertThat(verdict.origins()).containsExactly("Heron Lab");
        assertThat(GaugeText.of(verdict)).contains("again (Reed Paper) — the same, says Ada");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void deliveringAgainChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            Verdict before = story.verdictOn(TODAY);
            story.attach(new ArrayList<>(story.evidence).toArray(EvidenceFact[]::new));
            assertThat(story.verdictOn(TODAY)).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void titlesAloneNeverCarryPastMediumHigh(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            story.evidence.replaceAll(fact -> Story.with(fact, null, null, fact.hasResult()));
            assertThat(story.levelOn(TODAY)).isLessThanOrEqualTo(Level.MEDIUM_HIGH);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void sameSnapshotGivesTheSameBytes(long seed) {
        assertThat(texts(new Random(seed))).isEqualTo(texts(new Random(seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void reasonsAddUpToTheLevel(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Verdict verdict = story(random).verdictOn(TODAY);
            Level met =
                    Level.rungs().stream()
                            .filter(rung -> isMet(verdict, rung))
                            .max(Level::compareTo)
                            .orElse(Level.NONE);
            assertThat(met).as(GaugeText.of(verdict)).isEqualTo(verdict.gate());
        }
    }

    private static boolean isMet(Verdict verdict, Level rung) {
        return verdict.reasons().stream()
                .anyMatch(reason ->
                        reason.rule().equals(rung.word())
                                && reason.outcome() == Reason.Outcome.FIRED);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void rungThatIsMetHasAReasonThatIsMet(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            for (Reason rung : story(random).verdictOn(TODAY).reasons()) {
                if (rung.outcome() == Reason.Outcome.FIRED) {
                    assertThat(rung.because()).as(rung.toString()).anyMatch(Reason::isFired);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void orderRisesWithEvidenceAndNeverWithACopy(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            int before = story.verdictOn(TODAY).order();
            assertThat(before).isBetween(0, 100);
            story.attach(read("one more", "New Voice", Kind.RESEARCH, "2026-05-01"));
            int after = story.verdictOn(TODAY).order();
            assertThat(after).isGreaterThan(before);
            story.attach(copy("a copy", "New Site", "2026-05-01", Story.id("one more")));
            assertThat(story.verdictOn(TODAY).order()).isEqualTo(after);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void levelIsTheHighestGateOfTheLastSevenDays(long seed) {
        Random random = new Random(seed);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            Story story = story(random);
            Level now = story.levelOn(TODAY);
            Level earlier = Level.values()[random.nextInt(Level.values().length)];
            int days = 1 + random.nextInt(14);
            LocalDate fell = LocalDate.parse(TODAY).minusDays(days);
            story.was(earlier, fell.minusDays(30).toString()).was(now, fell.toString());

            Level expected = earlier.isAtLeast(now) && days < 7 ? earlier : now;
            Verdict verdict = story.verdictOn(TODAY);
            boolean heldByAPerson =
                    verdict.holds().stream().anyMatch(hold -> hold.kind() == Hold.Kind.HUMAN);
            boolean capped = heldByAPerson && expected == Level.RIPE;
            assertThat(verdict.level()).isEqualTo(capped ? Level.RIPE_PENDING : expected);
        }
    }

    @Test
    void randomThreadsReachEveryLevel() {
        Random random = new Random(1);
        Set<Level> reached = EnumSet.noneOf(Level.class);
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            reached.add(story(random).levelOn(TODAY));
        }
        assertThat(reached).containsExactlyInAnyOrder(Level.values());
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int each = 0; each < THREADS_PER_SEED; each++) {
            texts.add(GaugeText.of(story(random).verdictOn(TODAY)));
        }
        return texts;
    }

    private static Story story(Random random) {
        Story story = new Story();
        int items = random.nextInt(8);
        for (int item = 0; item < items; item++) {
            story.attach(fact(random, item));
        }
        int triggers = random.nextInt(3);
        for (int trigger = 0; trigger < triggers && items > 0; trigger++) {
            State state = State.values()[random.nextInt(State.values().length)];
            Level branch =
                    random.nextBoolean()
                            ? null
                            : Level.rungs().get(random.nextInt(Level.rungs().size()));
            story.trigger(
                    "trigger " + trigger,
                    Level.rungs().get(1 + random.nextInt(4)),
                    Trigger.Kind.ITEM,
                    "",
                    firing("item " + random.nextInt(items), state, branch, "2026-05-02"));
        }
        if (items > 1 && random.nextInt(4) == 0) {
            story.connection("Ines", "a gap", "item 0", "item 1");
        }
        if (random.nextInt(8) == 0) {
            story.heldBy("Ines", "embargo");
        }
        return random.nextBoolean() ? story.counterEvidenceChecked() : story;
    }

    private static EvidenceFact fact(Random random, int number) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        String day = "2026-0" + (1 + random.nextInt(4)) + "-1" + random.nextInt(10);
        EvidenceFact fact = unread("item " + number, kind.word() + random.nextInt(2), kind, day);
        if (random.nextInt(5) == 0 && number > 0) {
            return copy(
                    "item " + number,
                    "Site " + number,
                    day,
                    Story.id("item " + random.nextInt(number)));
        }
        if (random.nextInt(6) == 0) {
            fact = Story.adjacent(fact);
        }
        if (random.nextBoolean()) {
            BodyState body = BodyState.values()[random.nextInt(BodyState.values().length)];
            fact =
                    Story.with(
                            fact,
                            Depth.values()[random.nextInt(Depth.values().length)],
                            body,
                            random.nextBoolean());
        }
        return fact;
    }
}
