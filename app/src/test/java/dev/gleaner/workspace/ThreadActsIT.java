package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.brief.Brief;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.ThreadOverride.Word;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Json;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SectionRequest;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.desk.FileRead;
import dev.gleaner.thread.desk.Resolution;
import dev.gleaner.thread.replay.Replay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What persons do to threads, on a data folder with its managed local Neo4j. */
class ThreadActsIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private static Workspace workspace;

    @BeforeAll
    static void open() {
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(
                                Map.of(
                                        Setting.DATA,
                                        folder.resolve("data").toString(),
                                        Setting.NEO4J_URI,
                                        NEO4J.uri(),
                                        Setting.NEO4J_PASSWORD,
                                        NEO4J.password()));
        assertThat(reading).isInstanceOf(SettingsReader.Reading.Understood.class);
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(),
                        ThreadActsIT::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        workspace = ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    /** Every look at the clock is a minute later than the one before. */
    private static synchronized Instant tick() {
        now = now.plus(MINUTE);
        return now;
    }

    private static Operations operations() {
        return workspace.operations();
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Declined<T>(Problem problem) ->
                    throw new AssertionError(problem.cause() + "; " + problem.nextStep());
        };
    }

    private static Problem declined(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Declined.class);
        return ((Answer.Declined<?>) answer).problem();
    }

    private static String thread(String title) {
        return """
        # %1$s

        ## Evidence

        ### Grid Notes (newsletter)

        - %1$s costs (2026-02-02, https://grid.example.org/%1$s-costs) — Body not yet read.

        ### METR (evaluator)

        - %1$s cycles measured (2026-03-09, https://metr.example.org/%1$s-cycles-measured) — Body not yet read.

        ## Ripeness

        Holding short of ripe until the body is read.

        - If it is a count of real cells → ripe, draft.
        - If it is a method → ripe-pending, draft if a second voice confirms.
        - If it is a plan → stays medium-high.

        Promote to ripe on any of:

        - The %1$s-cycles-measured body confirms a loss.

        ## Watching

        - Read %1$s-cycles-measured.
        """
                .formatted(title);
    }

    private static String take(String title) {
        String file = thread(title);
        return done(operations()
                        .importThread(file.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN))
                .slug();
    }

    private static String measured(String slug) {
        return done(operations().thread(slug)).evidence().getLast().items().getFirst().item();
    }

    private static String version(String slug) {
        return done(operations().files().read(slug)).version();
    }

    private static Verdict act(String slug, PersonsAct act) {
        return done(operations().threads().act(slug, act, version(slug)));
    }

    @ParameterizedTest(name = "outcome {0} leads to {1}")
    @CsvSource({"1,RIPE", "2,RIPE_PENDING", "3,MEDIUM_HIGH"})
    void eachReadingOutcomeLeadsWhereTheFileSays(int outcome, Level level) {
        String slug = take("salt" + outcome);
        assertThat(done(operations().why(slug)).holds())
                .extracting(Hold::kind)
                .contains(Hold.Kind.BODY_NOT_READ);

        act(slug, new PersonsAct.Say(Word.COUNTER_EVIDENCE, null, "looked in vain", null, "Ines"));
        Verdict verdict =
                act(
                        slug,
                        new PersonsAct.Decide(
                                1,
                                measured(slug),
                                State.CONFIRMED,
                                outcome,
                                "a tenth lost",
                                "Ines"));

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.holds()).extracting(Hold::kind).doesNotContain(Hold.Kind.BODY_NOT_READ);
        assertThat(done(operations().thread(slug)).triggers().getFirst().firings())
                .anyMatch(firing ->
                        firing.because()
                                .contains(
                                        "“a tenth lost” (Ines; not checked: the text is not stored)"));
    }

    @Test
    void refutedFiringFallsAfterSevenDays() {
        String slug = take("refuted");
        Verdict verdict =
                act(
                        slug,
                        new PersonsAct.Decide(
                                1, measured(slug), State.REFUTED, null, "only a plan", "Ines"));

        assertThat(verdict.level()).isEqualTo(Level.MEDIUM_HIGH);
        assertThat(verdict.gate()).isEqualTo(Level.MEDIUM);
        assertThat(verdict.kept()).isNotNull();
        Instant later = now.plus(Duration.ofDays(8));
        assertThat(done(operations().threads().why(slug, later)).level()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void whatAPersonSaysStandsBesideTheComputedLevelUntilItExpires() {
        String slug = take("said");
        LocalDate until = LocalDate.of(2026, 6, 1);

        Verdict said =
                act(
                        slug,
                        new PersonsAct.Say(Word.LEVEL, Level.LOW, "not our story", until, "Ines"));

        assertThat(said.level()).isEqualTo(Level.MEDIUM_HIGH);
        assertThat(said.differs()).isTrue();
        assertThat(said.asserted()).isNotNull();
        assertThat(
                        done(operations()
                                        .threads()
                                        .why(slug, Instant.parse("2026-06-02T00:00:00Z")))
                                .asserted())
                .isNull();
        act(slug, new PersonsAct.Say(Word.SPIKE, null, "sold elsewhere", null, "Ines"));
        assertThat(done(operations().why(slug)).rests())
                .extracting(rest -> rest.word())
                .containsExactly("spiked");
        Verdict withdrawn =
                act(slug, new PersonsAct.Say(Word.WITHDRAW, null, "it is back", null, "Ines"));
        assertThat(withdrawn.rests()).isEmpty();
        assertThat(withdrawn.asserted()).isNull();
    }

    @Test
    void spikedThreadStandsBehindAllOthers() {
        String slug = take("spiked");
        take("awake");

        act(slug, new PersonsAct.Say(Word.SPIKE, null, "sold elsewhere", null, "Ines"));

        assertThat(done(operations().board()).threads().getLast().slug()).isEqualTo(slug);
    }

    @Test
    void parkedThreadIsHeldByItsPerson() {
        String slug = take("parked");

        Verdict parked =
                act(slug, new PersonsAct.Say(Word.PARK, null, "embargo until June", null, "Ines"));

        assertThat(parked.holds()).extracting(Hold::kind).contains(Hold.Kind.HUMAN);
    }

    @Test
    void aPastAnswerKeepsItsBytesWhateverIsDoneLater() {
        String slug = take("past");
        Instant then = now;
        String why = Json.write(done(operations().threads().why(slug, then)));

        String item = measured(slug);
        act(slug, new PersonsAct.Read(item, Reading.Depth.READ, "Ines"));
        act(slug, new PersonsAct.Say(Word.LEVEL, Level.RIPE, "enough", null, "Ines"));
        act(slug, new PersonsAct.Decide(1, item, State.CONFIRMED, 1, "a tenth lost", "Ines"));
        done(
                operations()
                        .importThread(
                                thread("past")
                                        .replace("costs (", "costs much (")
                                        .replace("ripe, draft", "low, wait")
                                        .getBytes(StandardCharsets.UTF_8),
                                FileOperations.JOIN));

        assertThat(Json.write(done(operations().threads().why(slug, then)))).isEqualTo(why);
        assertThat(Json.write(done(operations().why(slug)))).isNotEqualTo(why);
    }

    @Test
    void attachedItemStaysWhenTheFileIsTakenOverAgain() {
        String other = take("other");
        String slug = take("attached");
        String item = measured(other);

        act(
                slug,
                new PersonsAct.Attach(
                        item, "hard", Stance.DISPUTES, Directness.DIRECT, "found", "", "Ines"));
        done(
                operations()
                        .importThread(
                                (thread("attached") + "\n## Notes\n\nMore.\n")
                                        .getBytes(StandardCharsets.UTF_8),
                                FileOperations.JOIN));

        assertThat(done(operations().thread(slug)).evidence())
                .flatExtracting(group -> group.items())
                .filteredOn(row -> row.item().equals(item))
                .singleElement()
                .satisfies(row -> assertThat(row.stance()).isEqualTo("disputes"));
        assertThat(done(operations().threads().nextReads(slug)).reads())
                .extracting(read -> read.item())
                .contains(measured(slug), item);
        assertThat(done(operations().threads().replay(slug, Replay.Mode.KNOWN, null)).days())
                .isNotEmpty();
        assertThat(done(operations().threads().lint(slug, false)).findings()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheNextStep() {
        String slug = take("refusals");
        var threads = operations().threads();

        assertThat(
                        declined(
                                        threads.act(
                                                "no-such",
                                                new PersonsAct.Say(Word.PARK, null, "x", null, "I"),
                                                "0"))
                                .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(
                        declined(
                                        threads.act(
                                                slug,
                                                new PersonsAct.Say(Word.PARK, null, " ", null, "I"),
                                                version(slug)))
                                .nextStep())
                .contains("--reason");
        assertThat(
                        declined(
                                        threads.act(
                                                slug,
                                                new PersonsAct.Decide(
                                                        9,
                                                        measured(slug),
                                                        State.CONFIRMED,
                                                        null,
                                                        "q",
                                                        "I"),
                                                version(slug)))
                                .cause())
                .isEqualTo("there is no trigger 9; the thread has 1");
        assertThat(
                        declined(
                                        threads.act(
                                                slug,
                                                new PersonsAct.Read(
                                                        "item1-x", Reading.Depth.READ, "I"),
                                                version(slug)))
                                .cause())
                .contains("is no evidence of refusals");
    }

    @Test
    void whatAPersonDoesIsWrittenIntoTheFileFromTheVersionSheRead() {
        String slug = take("spliced");
        String before = done(operations().files().read(slug)).text();
        String read = version(slug);

        act(slug, new PersonsAct.Say(Word.LEVEL, Level.RIPE_PENDING, "a method", null, "Ines"));
        act(slug, new PersonsAct.Read(measured(slug), Reading.Depth.READ, "Ines"));

        assertThat(done(operations().files().read(slug)).text())
                .isEqualTo(
                        before.replace(
                                        "measured) — Body not yet read.",
                                        "measured) — Body read on 2026-05-12.")
                                .replace(
                                        "confirms a loss.\n",
                                        "confirms a loss.\n\nSet to ripe-pending on 2026-05-12 by Ines: a method.\n"));
        Problem stale =
                declined(
                        operations()
                                .files()
                                .replace(slug, new SectionRequest("notes", "Late."), read));
        assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(stale.cause()).contains(version(slug), "+ Set to ripe-pending on 2026-05-12");
        assertThat(done(operations().files().past(slug, read)))
                .isEqualTo(before.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void folderAndThreadsAreKeptInStepAndAClashWaitsForItsPerson() throws IOException {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Path file = Files.writeString(notes.resolve("kept.md"), thread("kept"));
        String vault = notes.toString();
        done(operations().files().sync(vault));
        act("kept", new PersonsAct.Say(Word.PARK, null, "embargo", null, "Ines"));
        Files.writeString(file, Files.readString(file).replace("Grid Notes", "Grid Letter"));

        done(operations().files().sync(vault));
        assertThat(Files.readString(file))
                .isEqualTo(done(operations().files().read("kept")).text())
                .contains("Grid Letter", "Parked on 2026-05-12 by Ines: embargo.");

        Files.writeString(file, Files.readString(file).replace("kept-cycles-measured.", "hers."));
        done(
                operations()
                        .files()
                        .replace(
                                "kept",
                                new SectionRequest("watching", "- Mine."),
                                version("kept")));
        assertThat(done(operations().files().sync(vault)).clashes()).isTrue();
        assertThat(Files.readString(file)).contains("hers.").doesNotContain("Mine.");
        FileRead clashing = done(operations().files().read("kept"));
        assertThat(clashing.text()).contains("- Mine.").doesNotContain("hers.");
        assertThat(clashing.clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.text()).contains("hers."));

        done(
                operations()
                        .files()
                        .resolve(
                                "kept",
                                new Resolution(
                                        clashing.clashes().getFirst().version(),
                                        Resolution.Choice.THREAD,
                                        null),
                                clashing.version()));
        assertThat(done(operations().files().sync(vault)).clashes()).isFalse();
        assertThat(Files.readString(file)).contains("- Mine.");
        assertThat(done(operations().files().history("kept", 10)).texts())
                .anyMatch(text -> text.place() != null && text.place().endsWith("/kept.md"));
    }

    @Test
    void packetOfAPastStaysAsItWas() {
        String slug = take("tides");
        Instant then = tick();
        Brief before = done(operations().threads().brief(slug, then));

        done(operations().markRead(before.works().getFirst().item(), "ada"));
        Brief after = done(operations().threads().brief(slug, then));

        assertThat(Json.write(after)).isEqualTo(Json.write(before));
        assertThat(before.works())
                .extracting(Brief.Work::key)
                .containsExactly("grid2026tides", "metr2026tides");
        assertThat(before.unread()).hasSize(2);
        assertThat(done(operations().threads().brief(slug, null)).unread()).hasSize(1);
        assertThat(
                        declined(operations().threads().brief(slug, then.plus(Duration.ofDays(9))))
                                .kind())
                .isEqualTo(Problem.Kind.USAGE);
    }
}
