package dev.gleaner.thread.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.store.thread.ThreadStore.Text;
import dev.gleaner.graph.store.thread.ThreadStore.TriggerVersion;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Ripeness;
import dev.gleaner.ripeness.RipenessSettings;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.thread.FoundThreads;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.replay.Replay.Day;
import dev.gleaner.thread.replay.Replay.Mode;
import dev.gleaner.thread.snapshot.ThreadSnapshot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ReplayerTest {

    private static final Instant IMPORTED = Instant.parse("2026-05-13T09:00:00Z");

    private static final String OWN =
            """
            # Salt cells

            ## Evidence

            ### Grid Notes (newsletter)

            - #12 (2026-02-02) — What a cycle costs. Body not yet read.
            - #14 (2026-03-02) — Salt in the north. Body not yet read.

            ### Cell Audit (evaluator, landed 2026-03-20 scan)

            - [Ten thousand cycles](https://audit.example.org/ten-thousand-cycles) (2026-03-09) — Body not yet read.

            ## Ripeness

            Promote to ripe on any of:

            - The ten-thousand-cycles body confirms a measured loss.

            ## Notes

            Opened 2026-03-10.

            ## Drafts

            - 2026-03-25 — drafts/salt.md — First words.
            """;

    private static Replay replay(FoundThread found, Mode mode, String last) {
        return new Replayer(
                        new Ripeness(RipenessSettings.defaults()),
                        found,
                        FoundThreads.read(new String(found.file(), StandardCharsets.UTF_8)),
                        List.of(),
                        IMPORTED)
                .replay(mode, LocalDate.parse(last));
    }

    private static Day on(Replay replay, String date) {
        return replay.days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class AThreadOfOurOwn {

        private final FoundThread found = FoundThreads.of(OWN, IMPORTED);

        @Test
        void startsOnTheDayItWasOpened() {
            assertThat(replay(found, Mode.KNOWN, "2026-04-01").days())
                    .hasSize(23)
                    .first()
                    .satisfies(day -> {
                        assertThat(day.date()).isEqualTo(LocalDate.of(2026, 3, 10));
                        assertThat(day.level()).isEqualTo(Level.LOW);
                    });
        }

        @Test
        void risesOnTheDayTheHeadingDates() {
            Replay replay = replay(found, Mode.KNOWN, "2026-04-01");

            assertThat(on(replay, "2026-03-19").level()).isEqualTo(Level.LOW);
            assertThat(on(replay, "2026-03-20").level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(on(replay, "2026-03-20").holds())
                    .containsExactly("body not read — Ten thousand cycles");
            assertThat(on(replay, "2026-03-24").drafted()).isFalse();
            assertThat(on(replay, "2026-03-25").drafted()).isTrue();
        }

        private FoundThread withTriggers(TriggerVersion... versions) {
            return new FoundThread(
                    found.thread(),
                    found.file(),
                    found.importedAt(),
                    found.evidence(),
                    List.of(versions),
                    List.of(),
                    found.drafts(),
                    List.of(),
                    List.of());
        }

        @Test
        void triggerThatEndedCarriesNothingFromThenOn() {
            Trigger trigger = found.triggers().getFirst();
            Instant end = Instant.parse("2026-03-22T00:00:00Z");
            Replay replay =
                    replay(
                            withTriggers(new TriggerVersion(trigger, "file", IMPORTED, end)),
                            Mode.KNOWN,
                            "2026-04-01");

            assertThat(on(replay, "2026-03-21").level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(on(replay, "2026-04-01").level()).isEqualTo(Level.MEDIUM);
        }

        @Test
        void triggerArmedLaterFiresOnNoEarlierDay() {
            Trigger trigger = found.triggers().getFirst();
            Trigger first =
                    Trigger.of(
                            found.thread().id(), "Ines sees it.", Level.RIPE, Trigger.Kind.PERSON);
            Replay replay =
                    replay(
                            withTriggers(
                                    new TriggerVersion(
                                            first,
                                            "file",
                                            Instant.parse("2026-03-10T09:00:00Z"),
                                            null),
                                    new TriggerVersion(
                                            trigger,
                                            "file",
                                            Instant.parse("2026-03-24T09:00:00Z"),
                                            null)),
                            Mode.KNOWN,
                            "2026-04-01");

            assertThat(on(replay, "2026-03-23").level()).isEqualTo(Level.MEDIUM);
            assertThat(on(replay, "2026-03-24").level()).isEqualTo(Level.MEDIUM_HIGH);
        }

        @Test
        void hindsightRisesOnTheDayOfPublication() {
            Replay replay = replay(found, Mode.HINDSIGHT, "2026-04-01");

            assertThat(on(replay, "2026-03-08").level()).isEqualTo(Level.LOW);
            assertThat(on(replay, "2026-03-09").level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(replay.reached())
                    .contains(
                            new Replay.Reached(
                                    Level.MEDIUM_HIGH,
                                    LocalDate.of(2026, 3, 20),
                                    LocalDate.of(2026, 3, 9),
                                    11L));
            assertThat(replay.lags())
                    .containsExactly(
                            new Replay.Lag("Cell Audit", 1, 11, 11),
                            new Replay.Lag("Grid Notes", 2, 8, 36));
        }

        @Test
        void theSameAsOfGivesTheSameBytes() {
            assertThat(ReplayText.of(replay(found, Mode.KNOWN, "2026-04-01")))
                    .isEqualTo(
                            ReplayText.of(
                                    replay(
                                            FoundThreads.of(OWN, IMPORTED),
                                            Mode.KNOWN,
                                            "2026-04-01")));
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 5, 8})
        void whatComesLaterChangesNoEarlierDay(long seed) {
            Random random = new Random(seed);
            Replay before = replay(found, Mode.KNOWN, "2026-04-30");
            for (int round = 0; round < 20; round++) {
                LocalDate day = LocalDate.of(2026, 3, 26).plusDays(random.nextInt(30));
                FoundThread more = later(found, day, random);
                Replay after = replay(more, Mode.KNOWN, "2026-04-30");
                assertThat(until(after, day)).isEqualTo(until(before, day));
            }
        }

        private static List<Day> until(Replay replay, LocalDate day) {
            return replay.days().stream().filter(each -> each.date().isBefore(day)).toList();
        }

        /** Something that is out and known on a day: an item, a reading, or a decision. */
        private static FoundThread later(FoundThread found, LocalDate day, Random random) {
            Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60);
            List<FoundEvidence> evidence = new ArrayList<>(found.evidence());
            if (random.nextBoolean()) {
                evidence.add(
                        item(
                                found,
                                "Another measurement",
                                Source.of("METR", Source.Kind.EVALUATOR, null),
                                day,
                                at));
            }
            FoundEvidence last = evidence.get(2);
            List<Reading> readings = new ArrayList<>(last.readings());
            readings.add(Reading.of(last.item().id(), Reading.Depth.READ, "Ines", at));
            List<Text> texts = List.of(new Text(at, BodyState.FULL, random.nextInt(3)));
            evidence.set(
                    2,
                    new FoundEvidence(
                            last.evidence(),
                            last.item(),
                            last.source(),
                            texts,
                            readings,
                            null,
                            null));
            List<Firing> firings = new ArrayList<>(found.firings());
            firings.add(
                    Firing.decided(
                            found.triggers().getFirst(),
                            last.item().id(),
                            random.nextBoolean() ? Firing.State.CONFIRMED : Firing.State.REFUTED,
                            "a quote",
                            Level.rungs().get(random.nextInt(5)),
                            at));
            return new FoundThread(
                    found.thread(),
                    found.file(),
                    found.importedAt(),
                    evidence,
                    found.versions(),
                    firings,
                    found.drafts(),
                    List.of(),
                    List.of());
        }
    }

    private static FoundEvidence item(
            FoundThread found, String title, Source source, LocalDate day, Instant at) {
        DateInterval date = DateInterval.day(day);
        Item item =
                Item.of(
                        ItemKey.title(source.name(), title, null),
                        source.id(),
                        title,
                        null,
                        null,
                        date);
        return new FoundEvidence(
                Evidence.of(found.thread().id(), item.id(), "", Evidence.Directness.DIRECT, "", at),
                item,
                source,
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The writer's own file, where this checkout has it beside it; its text is not ours. */
    @Nested
    class TheWritersFile {

        private static FoundThread found() throws IOException {
            Path file = Path.of("../../shared/newsroom/004_6f0ac13951bcb8bd.txt");
            assumeTrue(Files.isReadable(file), "no ../shared beside this checkout");
            return FoundThreads.of(Files.readString(file), IMPORTED);
        }

        @Test
        void itsFourTriggersAreUnderstood() throws IOException {
            assertThat(found().triggers())
                    .extracting(Trigger::kind, Trigger::target)
                    .containsExactly(
                            tuple(Trigger.Kind.ITEM, Level.RIPE),
                            tuple(Trigger.Kind.ARRIVAL, Level.RIPE),
                            tuple(Trigger.Kind.ARRIVAL, Level.RIPE),
                            tuple(Trigger.Kind.PERSON, Level.RIPE));
        }

        @Test
        void itsThreeReadingOutcomesLeadWhereItSays() throws IOException {
            FoundThread found = found();
            ThreadFile file = FoundThreads.read(new String(found.file(), StandardCharsets.UTF_8));

            assertThat(file.ripeness().branches())
                    .extracting(branch -> after(found, file, branch.target()).level())
                    .containsExactly(Level.RIPE, Level.RIPE_PENDING, Level.MEDIUM_HIGH);
        }

        /** How ripe it is once the decisive body was read, with this finding. */
        private static Verdict after(FoundThread found, ThreadFile file, @Nullable Level finding) {
            Instant read = IMPORTED.plusSeconds(60);
            Firing tentative = found.firings().getFirst();
            List<FoundEvidence> evidence =
                    found.evidence().stream()
                            .map(each ->
                                    each.item().id().equals(tentative.item())
                                            ? new FoundEvidence(
                                                    each.evidence(),
                                                    each.item(),
                                                    each.source(),
                                                    List.of(),
                                                    List.of(
                                                            Reading.of(
                                                                    each.item().id(),
                                                                    Reading.Depth.QUOTED,
                                                                    "Ines",
                                                                    read)),
                                                    null,
                                                    null)
                                            : each)
                            .toList();
            FoundThread decided =
                    new FoundThread(
                            found.thread(),
                            found.file(),
                            found.importedAt(),
                            evidence,
                            found.versions(),
                            List.of(
                                    tentative,
                                    Firing.decided(
                                            found.triggers().getFirst(),
                                            tentative.item(),
                                            Firing.State.CONFIRMED,
                                            "a quote",
                                            finding,
                                            read)),
                            found.drafts(),
                            List.of(
                                    ThreadOverride.of(
                                            found.thread().id(),
                                            ThreadOverride.Word.COUNTER_EVIDENCE,
                                            null,
                                            "looked",
                                            "Ines",
                                            read,
                                            null)),
                            List.of());
            return new Ripeness(RipenessSettings.defaults())
                    .assess(ThreadSnapshot.of(decided, file, read.plusSeconds(60), List.of()));
        }

        @Test
        void itsOwnDatedHistoryComesBackDayByDay() throws IOException {
            Replay replay = replay(found(), Mode.KNOWN, "2026-05-13");

            assertThat(replay.days())
                    .extracting(Day::date, Day::level, Day::holds, Day::drafted)
                    .containsExactly(
                            tuple(LocalDate.of(2026, 5, 10), Level.MEDIUM, List.of(), false),
                            tuple(
                                    LocalDate.of(2026, 5, 11),
                                    Level.MEDIUM_HIGH,
                                    List.of("body not read — Automated alignment researchers"),
                                    false),
                            tuple(
                                    LocalDate.of(2026, 5, 12),
                                    Level.MEDIUM_HIGH,
                                    List.of("body not read — Automated alignment researchers"),
                                    true),
                            tuple(
                                    LocalDate.of(2026, 5, 13),
                                    Level.MEDIUM_HIGH,
                                    List.of("body not read — Automated alignment researchers"),
                                    true));
        }

        @Test
        void itCouldHaveBeenKnownTwentySevenDaysEarlier() throws IOException {
            assertThat(replay(found(), Mode.KNOWN, "2026-05-13").reached())
                    .filteredOn(reached -> reached.level() == Level.MEDIUM_HIGH)
                    .extracting(Replay.Reached::daysEarlier)
                    .containsExactly(27L);
        }

        @Test
        void aScrapersCopyChangesNoLevel() throws IOException {
            FoundThread found = found();
            FoundEvidence original =
                    found.evidence().stream()
                            .filter(each -> each.item().title().startsWith("AI systems are about"))
                            .findFirst()
                            .orElseThrow();
            FoundEvidence copy =
                    item(
                            found,
                            "A repost",
                            Source.of("A Scraper", Source.Kind.NEWS, null),
                            LocalDate.of(2026, 5, 4),
                            IMPORTED);
            List<FoundEvidence> evidence = new ArrayList<>(found.evidence());
            evidence.add(
                    new FoundEvidence(
                            copy.evidence(),
                            copy.item(),
                            copy.source(),
                            List.of(),
                            List.of(),
                            original.item().id(),
                            original.source()));

            assertSameLevels(FoundThreads.with(found, evidence), found);
        }

        @Test
        void aWikiThatRetellsItChangesNoLevel() throws IOException {
            FoundThread found = found();
            List<FoundEvidence> evidence = new ArrayList<>(found.evidence());
            evidence.add(
                    item(
                            found,
                            "A wiki article",
                            Source.of("A Wiki", Source.Kind.AGGREGATOR, null),
                            LocalDate.of(2026, 5, 10),
                            IMPORTED));

            assertSameLevels(FoundThreads.with(found, evidence), found);
        }

        @Test
        void aTruncatedBodyThatWasReadIsHeldAtRipePending() throws IOException {
            FoundThread found = found();
            Instant read = Instant.parse("2026-05-12T08:00:00Z");
            List<FoundEvidence> evidence =
                    found.evidence().stream()
                            .map(each ->
                                    each.item().title().startsWith("Automated alignment")
                                            ? new FoundEvidence(
                                                    each.evidence(),
                                                    each.item(),
                                                    each.source(),
                                                    List.of(new Text(read, BodyState.TRUNCATED, 1)),
                                                    List.of(
                                                            Reading.of(
                                                                    each.item().id(),
                                                                    Reading.Depth.READ,
                                                                    "Ines",
                                                                    read)),
                                                    null,
                                                    null)
                                            : each)
                            .toList();
            FoundEvidence decisive =
                    evidence.stream()
                            .filter(each -> each.item().title().startsWith("Automated alignment"))
                            .findFirst()
                            .orElseThrow();
            FoundThread truncated = FoundThreads.with(found, evidence);
            List<Firing> firings = new ArrayList<>(found.firings());
            firings.add(
                    Firing.decided(
                            found.triggers().getFirst(),
                            decisive.item().id(),
                            Firing.State.CONFIRMED,
                            "a quote",
                            Level.RIPE,
                            read));
            truncated =
                    new FoundThread(
                            truncated.thread(),
                            truncated.file(),
                            truncated.importedAt(),
                            evidence,
                            truncated.versions(),
                            firings,
                            truncated.drafts(),
                            List.of(),
                            List.of());

            Replay replay = replay(truncated, Mode.KNOWN, "2026-05-12");
            assertThat(on(replay, "2026-05-11").level()).isEqualTo(Level.MEDIUM_HIGH);
            assertThat(on(replay, "2026-05-12").level()).isEqualTo(Level.RIPE_PENDING);
            assertThat(on(replay, "2026-05-12").holds())
                    .anyMatch(hold -> hold.startsWith("truncated"));
        }

        private static void assertSameLevels(FoundThread more, FoundThread found) {
            assertThat(replay(more, Mode.KNOWN, "2026-05-13").days())
                    .extracting(Day::level, Day::holds)
                    .isEqualTo(
                            replay(found, Mode.KNOWN, "2026-05-13").days().stream()
                                    .map(day -> tuple(day.level(), day.holds()))
                                    .toList());
        }
    }
}
