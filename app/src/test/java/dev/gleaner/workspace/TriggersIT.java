package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.same.SameLine;
import dev.gleaner.same.SameSaying;
import dev.gleaner.same.SameWithdrawal;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.watch.TriggerList;
import dev.gleaner.thread.watch.TriggerTrial.WouldFire;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Triggers on a data folder with its managed local Neo4j: tried, armed, fired, decided. */
class TriggersIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final AtomicInteger STORIES = new AtomicInteger();

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private static Workspace workspace;

    /** What this test's thread follows, and no other's. */
    private final String word = "loss" + (char) ('a' + STORIES.getAndIncrement());

    private final String slug = "cells-" + word;
    private final String elsewhere = "Elsewhere " + word;
    private final String title = "Cell " + word + " measured";

    private final String cells =
            """
            # Cells %s

            ## Evidence

            ### Grid Notes (newsletter)

            - Cell costs (2026-02-02, https://grid.example.org/cell-costs) — Body not yet read.
            """
                    .formatted(word);

    private final String triggers =
            """
            thread: %s
            triggers:
              - name: loss
                when: Somebody measures a loss of cells.
                query: %s
                condition: new origin
                level: ripe
                branches:
                  - {found: a measured loss, level: ripe}
                  - {found: a method, level: ripe-pending}
            """
                    .formatted(slug, word);

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
        var settings = ((SettingsReader.Reading.Understood) reading).settings();
        var opened = Workspace.open(settings, TriggersIT::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        workspace = ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

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

    private static String version(String slug) {
        return done(operations().files().read(slug)).version();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void take(String file) {
        done(operations().importThread(bytes(file), FileOperations.JOIN));
    }

    /** The item that arrives with the thread of somebody else. */
    private void arrive() {
        take(
                """
                # %s

                ## Evidence

                ### METR (evaluator)

                - %s (2026-05-09, https://metr.example.org/%s) — Body not yet read.
                """
                        .formatted(
                                elsewhere,
                                title,
                                title.toLowerCase(Locale.ROOT).replace(' ', '-')));
    }

    private static TriggerList arm(String yaml) {
        return done(operations().triggers().arm(bytes(yaml), "Ines"));
    }

    private List<FiringRow> firings() {
        return done(operations().thread(slug)).triggers().stream()
                .flatMap(trigger -> trigger.firings().stream())
                .toList();
    }

    private List<EvidenceRow> proposed() {
        ThreadPage page = done(operations().thread(slug));
        return page.evidence().stream()
                .flatMap(group -> group.items().stream())
                .filter(row -> row.directness().equals("proposed"))
                .toList();
    }

    @Test
    void itemThatArrivesFiresOnceAndARestartFiresNothingAgain() {
        take(cells);
        arm(triggers);
        assertThat(firings()).isEmpty();

        arrive();
        assertThat(firings()).extracting(FiringRow::state).containsExactly("tentative");
        assertThat(proposed()).extracting(EvidenceRow::title).containsExactly(title);
        assertThat(done(operations().why(slug)).level()).isEqualTo(Level.MEDIUM_HIGH);
        assertThat(done(operations().why(slug)).origins()).containsExactly("Grid Notes");

        close();
        open();
        done(operations().rebuildIndex(progress -> {}));
        arrive();
        assertThat(firings()).hasSize(1);
        assertThat(arm(triggers).triggers().getFirst().version()).isEqualTo(1);
    }

    @Test
    void sourceThatIsSaidToBeOneOfTheThreadsIsNoNewOrigin() {
        String blog = "Blog " + word;
        take(
                cells
                        + """

                        ### %s (newsletter)

                        - Cell prices (2026-02-03, https://blog.example.org/%s) — Body not yet read.
                        """
                                .formatted(blog, word));
        arrive();
        assertThat(wouldFire()).hasSize(1);

        SameLine said =
                done(
                        operations()
                                .same()
                                .say(new SameSaying("source", "METR", blog, "one team", "Ines")));
        assertThat(wouldFire()).isEmpty();

        done(
                operations()
                        .same()
                        .withdraw(new SameWithdrawal(said.statement(), "Ines", "they parted")));
        assertThat(wouldFire()).hasSize(1);
    }

    private List<WouldFire> wouldFire() {
        return done(operations().triggers().tryOut(bytes(triggers), null))
                .triggers()
                .getFirst()
                .fired();
    }

    @Test
    void dryRunNamesWhatWouldHaveFiredAndRecordsNothing() {
        take(cells);
        arrive();

        assertThat(wouldFire())
                .extracting(WouldFire::title, WouldFire::state)
                .containsExactly(tuple(title, "tentative"));
        assertThat(firings()).isEmpty();
        arm(triggers);
        assertThat(firings()).isEmpty();
    }

    @Test
    void aReadersFindingLeadsWhereTheBranchSays() {
        take(cells);
        arm(triggers);
        arrive();
        String item = proposed().getFirst().item();

        var verdict =
                done(
                        operations()
                                .threads()
                                .act(
                                        slug,
                                        new PersonsAct.Decide(
                                                1,
                                                item,
                                                State.CONFIRMED,
                                                2,
                                                "we propose a method",
                                                "Ines"),
                                        version(slug)));

        assertThat(verdict.level()).isEqualTo(Level.RIPE_PENDING);
        assertThat(proposed()).isEmpty();
        assertThat(verdict.origins()).contains("METR");
    }

    @Test
    void refutedProposalIsNoEvidence() {
        take(cells);
        arm(triggers);
        arrive();
        String item = proposed().getFirst().item();

        done(
                operations()
                        .threads()
                        .act(
                                slug,
                                new PersonsAct.Decide(
                                        1,
                                        item,
                                        State.REFUTED,
                                        null,
                                        "nothing was measured",
                                        "Ines"),
                                version(slug)));

        assertThat(done(operations().thread(slug)).evidence())
                .flatExtracting(group -> group.items())
                .extracting(EvidenceRow::item)
                .doesNotContain(item);
    }

    @Test
    void changedTriggerIsANewVersionAndDisarmingEndsIt() {
        take(cells);
        arm(triggers);
        TriggerList changed = arm(triggers.replace("query: " + word, "query: " + word + "s"));

        assertThat(changed.triggers()).hasSize(1);
        assertThat(changed.triggers().getFirst().version()).isEqualTo(2);
        assertThat(done(operations().triggers().disarm(slug, 1)).triggers()).isEmpty();
        arrive();
        assertThat(firings()).isEmpty();
    }

    @Test
    void triggersInTheThreadFileAreArmedWithIt() {
        take(cells + "\n## Ripeness\n\n```yaml\n" + withoutThread() + "```\n");
        assertThat(done(operations().triggers().list(slug)).triggers())
                .extracting(TriggerList.Line::name, TriggerList.Line::by)
                .containsExactly(tuple("loss", "file"));

        arrive();
        assertThat(firings()).hasSize(1);
    }

    @Test
    void blockThatDoesNotParseIsRefusedWithItsLineAndNothingChanges() {
        take(cells);
        String broken =
                cells
                        + "\n## Ripeness\n\n```yaml\n"
                        + withoutThread().replace("new origin", "new orign")
                        + "```\n";

        Answer<?> answer = operations().importThread(bytes(broken), FileOperations.JOIN);

        assertThat(answer).isInstanceOf(Answer.Declined.class);
        Problem problem = ((Answer.Declined<?>) answer).problem();
        assertThat(problem.cause()).contains("line 16").contains("new orign");
        assertThat(problem.nextStep()).contains("new origin");
        assertThat(done(operations().exportThread(slug))).isEqualTo(bytes(cells));
    }

    private String withoutThread() {
        return triggers.substring(triggers.indexOf("triggers:"));
    }
}
