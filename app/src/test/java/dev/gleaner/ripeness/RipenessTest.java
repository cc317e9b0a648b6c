package dev.gleaner.ripeness;

import static dev.gleaner.ripeness.AutomatedResearch.AAR;
import static dev.gleaner.ripeness.Story.copy;
import static dev.gleaner.ripeness.Story.firing;
import static dev.gleaner.ripeness.Story.id;
import static dev.gleaner.ripeness.Story.ofFamily;
import static dev.gleaner.ripeness.Story.read;
import static dev.gleaner.ripeness.Story.unread;
import static dev.gleaner.ripeness.Story.with;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Source.Kind;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading.Depth;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Reason.Outcome;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Verdict.Change;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class RipenessTest {

    @Nested
    class AutomatedResearchThread {

        @Test
        void isMediumBeforeTheLabsResultIsAttached() {
            Verdict verdict = AutomatedResearch.story().verdictOn("2026-05-10");
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM);
            assertThat(verdict.origins()).containsExactly("Import AI", "METR");
            assertThat(verdict.asserted()).isNull();
            assertThat(verdict.drafts()).isEmpty();
            assertThat(verdict.holds())
                    .extracting(Hold::text)
                    .containsExactly(
                            "body not read — RD-section post, one of two; RD-section post, two of two; "
                                    + "Import AI #455 and seven other items");
            assertThat(verdict.isHeld()).isFalse();
        }

        @Test
        void isMediumHighAndHeldOnceItIs() {
            Verdict verdict = AutomatedResearch.story().verdictOn("2026-05-11");
            assertThat(verdict.isHeld()).isTrue();
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(verdict.holds())
                    .extracting(Hold::kind, Hold::text, Hold::cap)
                    .containsExactly(
                            tuple(
                                    Hold.Kind.BODY_NOT_READ,
                                    "body not read — Automated alignment researchers",
                                    Level.MEDIUM_HIGH));
            assertThat(verdict.origins()).containsExactly("Anthropic", "Import AI", "METR");
            assertThat(verdict.asserted()).isNotNull();
            assertThat(verdict.differs()).isFalse();
            assertThat(verdict.drafts()).isEmpty();
        }

        @Test
        void isDraftedADayLater() {
            Verdict verdict = AutomatedResearch.story().verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(verdict.isDrafted()).isTrue();
            assertThat(verdict.dormant()).isNull();
            assertThat(verdict.newest())
                    .isEqualTo(
                            new Verdict.Newest(
                                    id("Import AI #456"),
                                    LocalDate.of(2026, 5, 11),
                                    "Import AI",
                                    "Import AI #456",
                                    false));
        }

        @Test
        void forumIsListedAsUnknownLineage() {
            Reason note =
                    only(
                            AutomatedResearch.story().verdictOn("2026-05-12"),
                            "unknown lineage counts as nothing");
            assertThat(note.outcome()).isEqualTo(Outcome.NOTE);
            assertThat(note.because())
                    .extracting(Reason::text)
                    .containsExactly(
                            "Research Sabotage in ML Codebases (AI Alignment Forum) — "
                                    + "a source of the kind forum carries other people's words");
        }

        @Test
        void rulesThatDidNotFireSayWhatIsMissing() {
            Verdict verdict = AutomatedResearch.story().verdictOn("2026-05-10");
            assertThat(all(verdict.reasons()))
                    .filteredOn(reason -> reason.outcome() == Outcome.NOT_FIRED)
                    .extracting(Reason::text)
                    .contains(
                            "2 of 3 independent origins, one more is missing: Import AI · METR",
                            "0 of 1 result read, one more is missing",
                            "A third METR evaluation of the RD section lands. — 2 of 3 from METR",
                            "nobody looked for counter-evidence");
        }

        @Test
        void branchesHoldsAndTriggersSayWhatWouldChangeIt() {
            assertThat(AutomatedResearch.story().verdictOn("2026-05-12").changes())
                    .extracting(Change::when, Change::leads)
                    .containsExactly(
                            tuple("reading the body of Automated alignment researchers", null),
                            tuple(AutomatedResearch.DEPLOYED, Level.RIPE),
                            tuple("it proposes a method", Level.RIPE_PENDING),
                            tuple("it sets an agenda", Level.MEDIUM_HIGH),
                            tuple("A third METR evaluation of the RD section lands.", Level.RIPE),
                            tuple("OpenAI or DeepMind announces the like.", Level.RIPE),
                            tuple("The editor sees a gap.", Level.RIPE));
        }

        @Test
        void readingWithoutDecidingLiftsTheHoldButNotTheLevel() {
            Verdict verdict = AutomatedResearch.story().replace(readAar()).verdictOn("2026-05-12");
            assertThat(verdict.holds()).isEmpty();
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
        }

        @Test
        void deployedResultIsRipeOnceCounterEvidenceWasLookedAt() {
            Story story = AutomatedResearch.decided(State.CONFIRMED, Level.RIPE).replace(readAar());
            Verdict pending = story.verdictOn("2026-05-12");
            assertThat(pending.level()).isEqualTo(Level.RIPE_PENDING);
            assertThat(pending.holds())
                    .extracting(Hold::kind)
                    .containsExactly(Hold.Kind.COUNTER_EVIDENCE_NOT_CHECKED);
            assertThat(pending.differs()).isTrue();
            Verdict ripe = story.counterEvidenceChecked().verdictOn("2026-05-12");
            assertThat(ripe.level()).isEqualTo(Level.RIPE);
            assertThat(ripe.holds()).isEmpty();
        }

        @Test
        void methodWaitsForAPartner() {
            Verdict verdict =
                    AutomatedResearch.decided(State.CONFIRMED, Level.RIPE_PENDING)
                            .replace(readAar())
                            .counterEvidenceChecked()
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.RIPE_PENDING);
            assertThat(verdict.holds())
                    .extracting(Hold::kind)
                    .containsExactly(Hold.Kind.PARTNER_MISSING);
        }

        @Test
        void agendaStaysMediumHigh() {
            assertThat(
                            AutomatedResearch.decided(State.CONFIRMED, Level.MEDIUM_HIGH)
                                    .replace(readAar())
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.MEDIUM_HIGH);
        }

        @Test
        void refutedFiringCarriesNothing() {
            Verdict verdict =
                    AutomatedResearch.decided(State.REFUTED, null)
                            .replace(with(readAar(), Depth.READ, BodyState.FULL, false))
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM);
            assertThat(verdict.differs()).isTrue();
        }

        @Test
        void confirmationWithoutAReadingStaysHeld() {
            Verdict verdict =
                    AutomatedResearch.decided(State.CONFIRMED, Level.RIPE)
                            .counterEvidenceChecked()
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(verdict.holds())
                    .extracting(Hold::kind)
                    .containsExactly(Hold.Kind.BODY_NOT_READ);
            assertThat(only(verdict, "ripe").outcome()).isEqualTo(Outcome.HOLDS);
        }

        private EvidenceFact readAar() {
            return with(
                    AutomatedResearch.anthropic(AAR, "2026-04-14"),
                    Depth.READ,
                    BodyState.FULL,
                    true);
        }
    }

    @Nested
    class Counting {

        @Test
        void nothingIsNoLevel() {
            Verdict verdict = new Story().verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.NONE);
            assertThat(verdict.distance()).startsWith("below low: no direct items");
            assertThat(verdict.newest()).isNull();
            assertThat(only(verdict, "low").outcome()).isEqualTo(Outcome.NOT_FIRED);
        }

        @Test
        void oneVoiceFourTimesInNinetyDaysIsMedium() {
            Story story =
                    new Story()
                            .attach(
                                    unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"),
                                    unread("b", "Weekly", Kind.NEWSLETTER, "2026-02-01"),
                                    unread("c", "Weekly", Kind.NEWSLETTER, "2026-03-01"));
            assertThat(story.levelOn("2026-05-12")).isEqualTo(Level.LOW);
            Story far = copyOf(story).attach(unread("d", "Weekly", Kind.NEWSLETTER, "2026-04-02"));
            assertThat(far.levelOn("2026-05-12")).isEqualTo(Level.LOW);
            Story near = copyOf(story).attach(unread("d", "Weekly", Kind.NEWSLETTER, "2026-04-01"));
            assertThat(near.levelOn("2026-05-12")).isEqualTo(Level.MEDIUM);
            assertThat(near.verdictOn("2026-05-12").holds())
                    .extracting(Hold::kind)
                    .containsExactly(Hold.Kind.BODY_NOT_READ, Hold.Kind.SINGLE_ORIGIN);
        }

        @Test
        void levelDoesNotDecayWhileNothingHappens() {
            Story story =
                    new Story()
                            .attach(
                                    unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"),
                                    unread("b", "Lab", Kind.LAB, "2026-01-02"));
            assertThat(story.levelOn("2026-03-03")).isEqualTo(Level.MEDIUM);
            assertThat(story.verdictOn("2026-03-03").dormant()).isNull();
            Verdict later = story.verdictOn("2026-03-04");
            assertThat(later.level()).isEqualTo(Level.MEDIUM);
            assertThat(later.dormant())
                    .isEqualTo(new Verdict.Dormant(LocalDate.of(2026, 1, 2), 61));
            assertThat(story.levelOn("2036-01-01")).isEqualTo(Level.MEDIUM);
        }

        @Test
        void familyIsOneOrigin() {
            Story story =
                    new Story()
                            .attach(
                                    ofFamily(
                                            "Anthropic",
                                            unread(
                                                    "a",
                                                    "Anthropic Research",
                                                    Kind.LAB,
                                                    "2026-01-01")),
                                    ofFamily(
                                            "Anthropic",
                                            unread(
                                                    "b",
                                                    "Anthropic News",
                                                    Kind.NEWS,
                                                    "2026-01-02")));
            assertThat(story.levelOn("2026-05-12")).isEqualTo(Level.LOW);
            assertThat(story.verdictOn("2026-05-12").origins()).containsExactly("Anthropic");
        }

        @Test
        void threeVoicesOfTwoKindsNeedAResultRead() {
            Story story =
                    new Story()
                            .attach(
                                    unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"),
                                    unread("b", "Lab", Kind.LAB, "2026-01-02"),
                                    unread("c", "Evaluator", Kind.EVALUATOR, "2026-01-03"));
            assertThat(story.levelOn("2026-05-12")).isEqualTo(Level.MEDIUM);
            assertThat(
                            story.replace(read("c", "Evaluator", Kind.EVALUATOR, "2026-01-03"))
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.MEDIUM_HIGH);
        }

        @Test
        void threeVoicesOfOneKindAreMedium() {
            assertThat(
                            new Story()
                                    .attach(
                                            read("a", "One", Kind.NEWSLETTER, "2026-01-01"),
                                            read("b", "Two", Kind.NEWSLETTER, "2026-01-02"),
                                            read("c", "Three", Kind.NEWSLETTER, "2026-01-03"))
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.MEDIUM);
        }

        @Test
        void twoHundredEchoesAreOneOrigin() {
            Story story = new Story().attach(unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"));
            for (int echo = 0; echo < 200; echo++) {
                story.attach(copy("echo " + echo, "Site " + echo, "2026-01-02", id("a")));
            }
            Verdict verdict = story.verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.LOW);
            assertThat(verdict.origins()).containsExactly("Weekly");
            assertThat(only(verdict, "copies count once").text())
                    .isEqualTo("200 items that repeat another");
        }

        @ParameterizedTest
        @EnumSource(
                value = Kind.class,
                names = {"FORUM", "AGGREGATOR", "MIRROR", "UNKNOWN"})
        void kindsThatCarryOthersWordsCountAsNothing(Kind kind) {
            Story story =
                    new Story()
                            .attach(
                                    unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"),
                                    read("b", "Elsewhere", kind, "2026-01-02"));
            assertThat(story.levelOn("2026-05-12")).isEqualTo(Level.LOW);
            assertThat(story.verdictOn("2026-05-12").origins()).containsExactly("Weekly");
        }

        @Test
        void copyOfAnItemThatIsNotAttachedIsOfUnknownLineage() {
            Verdict verdict =
                    new Story()
                            .attach(copy("scraped", "Scraper", "2026-01-02", id("elsewhere")))
                            .verdictOn("2026-05-12");
            assertThat(verdict.origins()).isEmpty();
            assertThat(
                            only(verdict, "unknown lineage counts as nothing")
                                    .because()
                                    .getFirst()
                                    .text())
                    .endsWith("a copy of an item that is not attached");
        }

        @Test
        void futureDateIsClamped() {
            Verdict verdict =
                    new Story()
                            .attach(
                                    unread(
                                            "a",
                                            "Weekly",
                                            Kind.NEWSLETTER,
                                            "2099-01-01",
                                            "2026-01-01"))
                            .verdictOn("2026-05-12");
            assertThat(verdict.newest())
                    .isEqualTo(
                            new Verdict.Newest(
                                    id("a"), LocalDate.of(2026, 5, 12), "Weekly", "a", false));
        }

        @Test
        void laterFactsAreIgnored() {
            Story story =
                    new Story()
                            .attach(
                                    unread(
                                            "a",
                                            "Weekly",
                                            Kind.NEWSLETTER,
                                            "2026-01-01",
                                            "2026-02-01"),
                                    unread("b", "Lab", Kind.LAB, "2026-01-02", "2026-03-01"));
            assertThat(story.levelOn("2026-02-28")).isEqualTo(Level.LOW);
            assertThat(story.levelOn("2026-03-01")).isEqualTo(Level.MEDIUM);
        }
    }

    @Nested
    class Holding {

        @Test
        void truncatedBodyHoldsAtRipePending() {
            Verdict verdict =
                    confirmed(
                                    with(
                                            read("a", "Lab", Kind.LAB, "2026-01-01"),
                                            Depth.READ,
                                            BodyState.TRUNCATED,
                                            true))
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.RIPE_PENDING);
            assertThat(verdict.holds()).extracting(Hold::kind).containsExactly(Hold.Kind.TRUNCATED);
        }

        @Test
        void unknownLineageHoldsAtMediumHigh() {
            Verdict verdict =
                    confirmed(read("a", "Board", Kind.FORUM, "2026-01-01"))
                            .attach(unread("c", "Third", Kind.LAB, "2026-01-01"))
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(verdict.holds())
                    .extracting(Hold::kind)
                    .containsExactly(Hold.Kind.LINEAGE_UNKNOWN);
        }

        @Test
        void singleOriginHoldsAtRipePending() {
            Story story =
                    new Story()
                            .attach(read("a", "Lab", Kind.LAB, "2026-01-01"))
                            .trigger(
                                    "a says so",
                                    Level.RIPE,
                                    Trigger.Kind.ITEM,
                                    "",
                                    firing("a", State.CONFIRMED, null, "2026-01-02"))
                            .counterEvidenceChecked();
            assertThat(story.levelOn("2026-05-12")).isEqualTo(Level.RIPE_PENDING);
            assertThat(story.verdictOn("2026-05-12").holds())
                    .extracting(Hold::text)
                    .containsExactly("single origin — only Lab");
        }

        @Test
        void personHoldsWhateverTheEvidenceSays() {
            Verdict verdict =
                    confirmed(read("a", "Lab", Kind.LAB, "2026-01-01"))
                            .heldBy("Ines", "embargo until Friday")
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.RIPE_PENDING);
            assertThat(verdict.holds())
                    .extracting(Hold::text)
                    .containsExactly("Ines holds it — embargo until Friday");
        }

        @Test
        void unreadItemBehindAnotherFiringDoesNotHoldAConfirmedOne() {
            Verdict verdict =
                    confirmed(read("a", "Lab", Kind.LAB, "2026-01-01"))
                            .trigger(
                                    "b may say so",
                                    Level.RIPE,
                                    Trigger.Kind.ITEM,
                                    "",
                                    firing("b", State.TENTATIVE, null, "2026-01-03"))
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.RIPE);
            assertThat(verdict.holds()).isEmpty();
        }

        @Test
        void noNumberOfTentativeFiringsOutvotesAHold() {
            Story story =
                    new Story().attach(unread("other", "Weekly", Kind.NEWSLETTER, "2026-01-01"));
            for (int each = 0; each < 20; each++) {
                story.attach(unread("item " + each, "Lab " + each, Kind.LAB, "2026-01-01"));
                story.trigger(
                        "trigger " + each,
                        Level.RIPE,
                        Trigger.Kind.ITEM,
                        "",
                        firing("item " + each, State.TENTATIVE, null, "2026-01-02"));
            }
            Verdict verdict = story.counterEvidenceChecked().verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(verdict.holds()).hasSize(20);
        }

        @Test
        void tentativeDeliveredAgainDoesNotUndoADecision() {
            Verdict verdict =
                    new Story()
                            .attach(
                                    read("a", "Lab", Kind.LAB, "2026-01-01"),
                                    unread("b", "Weekly", Kind.NEWSLETTER, "2026-01-01"))
                            .trigger(
                                    "a says so",
                                    Level.RIPE,
                                    Trigger.Kind.ITEM,
                                    "",
                                    firing("a", State.CONFIRMED, Level.RIPE, "2026-01-02"),
                                    firing("a", State.TENTATIVE, null, "2026-01-03"))
                            .counterEvidenceChecked()
                            .verdictOn("2026-05-12");
            assertThat(verdict.level()).isEqualTo(Level.RIPE);
        }

        @Test
        void triggerToMediumCarriesNoFurther() {
            assertThat(
                            new Story()
                                    .attach(unread("a", "Lab", Kind.LAB, "2026-01-01"))
                                    .trigger(
                                            "a",
                                            Level.MEDIUM,
                                            Trigger.Kind.ITEM,
                                            "",
                                            firing("a", State.TENTATIVE, null, "2026-01-02"))
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.MEDIUM);
        }

        private Story confirmed(EvidenceFact fact) {
            return new Story()
                    .attach(fact, unread("b", "Weekly", Kind.NEWSLETTER, "2026-01-01"))
                    .trigger(
                            "a says so",
                            Level.RIPE,
                            Trigger.Kind.ITEM,
                            "",
                            firing("a", State.CONFIRMED, null, "2026-01-02"))
                    .counterEvidenceChecked();
        }
    }

    @Nested
    class Pairs {

        @Test
        void conflictIsRipeOnceBothSidesAreRead() {
            Story story =
                    new Story()
                            .attach(
                                    read("a", "Lab", Kind.LAB, "2026-01-01"),
                                    unread("b", "Evaluator", Kind.EVALUATOR, "2026-01-01"))
                            .conflict("the time horizon", "a", "b")
                            .counterEvidenceChecked();
            Verdict half = story.verdictOn("2026-05-12");
            assertThat(half.level()).isEqualTo(Level.MEDIUM);
            assertThat(all(half.reasons()))
                    .extracting(Reason::text)
                    .contains("the time horizon — not read: b");
            assertThat(
                            story.replace(read("b", "Evaluator", Kind.EVALUATOR, "2026-01-01"))
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.RIPE);
        }

        @Test
        void personsConnectionIsRipeOnceBothSidesAreRead() {
            Story story =
                    new Story()
                            .attach(
                                    read("a", "Lab", Kind.LAB, "2026-01-01"),
                                    read("b", "Evaluator", Kind.EVALUATOR, "2026-01-01"))
                            .counterEvidenceChecked();
            assertThat(story.levelOn("2026-05-12")).isEqualTo(Level.MEDIUM);
            assertThat(
                            story.connection("Ines", "framing runs ahead of measurement", "a", "b")
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.RIPE);
        }

        @Test
        void connectionToAnItemThatIsNotAttachedCarriesNothing() {
            assertThat(
                            new Story()
                                    .attach(read("a", "Lab", Kind.LAB, "2026-01-01"))
                                    .connection("Ines", "a gap", "a", "nowhere")
                                    .counterEvidenceChecked()
                                    .levelOn("2026-05-12"))
                    .isEqualTo(Level.LOW);
        }
    }

    @Nested
    class Falling {

        private static Story low() {
            return new Story().attach(unread("a", "Weekly", Kind.NEWSLETTER, "2026-05-01"));
        }

        @Test
        void levelStaysForSevenDaysAndSaysUntilWhen() {
            Story story = low().was(Level.MEDIUM, "2026-05-01").was(Level.LOW, "2026-05-10");
            Verdict verdict = story.verdictOn("2026-05-12");

            assertThat(verdict.level()).isEqualTo(Level.MEDIUM);
            assertThat(verdict.gate()).isEqualTo(Level.LOW);
            assertThat(verdict.kept())
                    .isEqualTo(new Verdict.Kept(Level.LOW, LocalDate.of(2026, 5, 17)));
            assertThat(GaugeText.of(verdict)).contains("medium until 2026-05-17");
            assertThat(story.levelOn("2026-05-16")).isEqualTo(Level.MEDIUM);
            assertThat(story.levelOn("2026-05-17")).isEqualTo(Level.LOW);
        }

        @Test
        void levelRisesAtOnce() {
            assertThat(low().was(Level.NONE, "2026-05-11").levelOn("2026-05-12"))
                    .isEqualTo(Level.LOW);
        }

        @Test
        void personsHoldTakesEffectAtOnce() {
            Verdict verdict =
                    low().heldBy("Ines", "embargo")
                            .was(Level.RIPE, "2026-05-11")
                            .verdictOn("2026-05-12");

            assertThat(verdict.level()).isLessThan(Level.RIPE);
        }

        @Test
        void historyHasOneStepForEachChange() {
            Verdict verdict =
                    low().was(Level.NONE, "2026-04-01")
                            .was(Level.LOW, "2026-05-01")
                            .was(Level.LOW, "2026-05-03")
                            .verdictOn("2026-05-12");

            assertThat(verdict.history())
                    .containsExactly(
                            new Verdict.Step(LocalDate.of(2026, 4, 1), Level.NONE),
                            new Verdict.Step(LocalDate.of(2026, 5, 1), Level.LOW));
        }
    }

    @Nested
    class Order {

        @Test
        void anItemWeighsHalfAfterFortyFiveDays() {
            Story story = new Story().attach(unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"));

            assertThat(story.verdictOn("2026-01-01").order()).isEqualTo(20);
            assertThat(story.verdictOn("2026-02-15").order()).isEqualTo(11);
        }

        @Test
        void anItemUnderAConfirmedFiringKeepsItsWeight() {
            Story story =
                    new Story()
                            .attach(read("a", "Lab", Kind.LAB, "2026-01-01"))
                            .trigger(
                                    "a lands",
                                    Level.RIPE,
                                    Trigger.Kind.ARRIVAL,
                                    "",
                                    firing("a", State.CONFIRMED, null, "2026-01-02"));

            assertThat(story.verdictOn("2026-12-01").order()).isEqualTo(20);
        }
    }

    @Test
    void settingsRefuseAStepDown() {
        assertThatThrownBy(() ->
                        new RipenessSettings(
                                3,
                                4,
                                Duration.ofDays(90),
                                2,
                                2,
                                1,
                                Duration.ofDays(60),
                                Duration.ofDays(7),
                                Duration.ofDays(45),
                                4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("originsForMediumHigh is at least 3, not 2");
    }

    @Test
    void settingsMoveTheGates() {
        Snapshot snapshot =
                new Story()
                        .attach(
                                unread("a", "Weekly", Kind.NEWSLETTER, "2026-01-01"),
                                unread("b", "Lab", Kind.LAB, "2026-01-02"))
                        .on("2026-05-12");
        RipenessSettings strict =
                new RipenessSettings(
                        3,
                        4,
                        Duration.ofDays(90),
                        3,
                        2,
                        1,
                        Duration.ofDays(60),
                        Duration.ofDays(7),
                        Duration.ofDays(45),
                        4);
        assertThat(new Ripeness(strict).assess(snapshot).level()).isEqualTo(Level.LOW);
    }

    private static Story copyOf(Story story) {
        return new Story().attach(story.evidence.toArray(EvidenceFact[]::new));
    }

    private static Reason only(Verdict verdict, String rule) {
        List<Reason> found =
                verdict.reasons().stream().filter(reason -> reason.rule().equals(rule)).toList();
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    private static List<Reason> all(List<Reason> reasons) {
        List<Reason> all = new ArrayList<>();
        for (Reason reason : reasons) {
            all.add(reason);
            all.addAll(all(reason.because()));
        }
        return all;
    }
}
