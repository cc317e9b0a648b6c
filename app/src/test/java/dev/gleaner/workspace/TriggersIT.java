package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.ThreadPage;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.ThreadPage.FiringRow;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.watch.TriggerList;
import dev.gleaner.thread.watch.TriggerTrial.WouldFire;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Triggers on a data folder with its managed local Neo4j: tried, armed, fired, decided. */
class TriggersIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String CELLS =
            """
            # Cells

            ## Evidence

            ### Grid Notes (newsletter)

            - Cell costs (2026-02-02, https://grid.example.org/cell-costs) — Body not yet read.
            """;

    private static final String TRIGGERS =
            """
            thread: cells
            triggers:
              - name: loss
                when: Somebody measures a loss of cells.
                query: loss
                condition: new origin
                level: ripe
                branches:
                  - {found: a measured loss, level: ripe}
                  - {found: a method, level: ripe-pending}
            """;

    @TempDir private Path folder;

    private Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private Workspace workspace;

    @BeforeEach
    void open() {
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(Map.of(Setting.DATA, folder.resolve("data").toString()));
        var settings = ((SettingsReader.Reading.Understood) reading).settings();
        var opened = Workspace.open(settings, this::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        workspace = ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private synchronized Instant tick() {
        now = now.plus(MINUTE);
        return now;
    }

    private Operations operations() {
        return workspace.operations();
    }

    private static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T value) -> value;
            case Answer.Declined<T>(Problem problem) ->
                    throw new AssertionError(problem.cause() + "; " + problem.nextStep());
        };
    }

    private String version(String slug) {
        return done(operations().files().read(slug)).version();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void take(String file) {
        done(operations().importThread(bytes(file), FileOperations.JOIN));
    }

    /** Items that arrive with the thread of somebody else. */
    private void arrive(String title) {
        take(
                """
                # Elsewhere

                ## Evidence

                ### METR (evaluator)

                - %s (2026-05-09, https://metr.example.org/%s) — Body not yet read.
                """
                        .formatted(title, title.toLowerCase(Locale.ROOT).replace(' ', '-')));
    }

    private TriggerList arm(String yaml) {
        return done(operations().triggers().arm(bytes(yaml), "Ines"));
    }

    private List<FiringRow> firings() {
        return done(operations().thread("cells")).triggers().stream()
                .flatMap(trigger -> trigger.firings().stream())
                .toList();
    }

    private List<EvidenceRow> proposed() {
        ThreadPage page = done(operations().thread("cells"));
        return page.evidence().stream()
                .flatMap(group -> group.items().stream())
                .filter(row -> row.directness().equals("proposed"))
                .toList();
    }

    @Test
    void itemThatArrivesFiresOnceAndARestartFiresNothingAgain() {
        take(CELLS);
        arm(TRIGGERS);
        assertThat(firings()).isEmpty();

        arrive("Cell loss measured");
        assertThat(firings()).extracting(FiringRow::state).containsExactly("tentative");
        assertThat(proposed()).extracting(EvidenceRow::title).containsExactly("Cell loss measured");
        assertThat(done(operations().why("cells")).level()).isEqualTo(Level.MEDIUM_HIGH);
        assertThat(done(operations().why("cells")).origins()).containsExactly("Grid Notes");

        close();
        open();
        done(operations().rebuildIndex(progress -> {}));
        arrive("Cell loss measured");
        assertThat(firings()).hasSize(1);
        assertThat(arm(TRIGGERS).triggers().getFirst().version()).isEqualTo(1);
    }

    @Test
    void dryRunNamesWhatWouldHaveFiredAndRecordsNothing() {
        take(CELLS);
        arrive("Cell loss measured");

        var trial = done(operations().triggers().tryOut(bytes(TRIGGERS), null));

        assertThat(trial.triggers().getFirst().fired())
                .extracting(WouldFire::title, WouldFire::state)
                .containsExactly(tuple("Cell loss measured", "tentative"));
        assertThat(firings()).isEmpty();
        arm(TRIGGERS);
        assertThat(firings()).isEmpty();
    }

    @Test
    void aReadersFindingLeadsWhereTheBranchSays() {
        take(CELLS);
        arm(TRIGGERS);
        arrive("Cell loss measured");
        String item = proposed().getFirst().item();

        var verdict =
                done(
                        operations()
                                .threads()
                                .act(
                                        "cells",
                                        new PersonsAct.Decide(
                                                1,
                                                item,
                                                State.CONFIRMED,
                                                2,
                                                "we propose a method",
                                                "Ines"),
                                        version("cells")));

        assertThat(verdict.level()).isEqualTo(Level.RIPE_PENDING);
        assertThat(proposed()).isEmpty();
        assertThat(verdict.origins()).contains("METR");
    }

    @Test
    void refutedProposalIsNoEvidence() {
        take(CELLS);
        arm(TRIGGERS);
        arrive("Cell loss measured");
        String item = proposed().getFirst().item();

        done(
                operations()
                        .threads()
                        .act(
                                "cells",
                                new PersonsAct.Decide(
                                        1,
                                        item,
                                        State.REFUTED,
                                        null,
                                        "nothing was measured",
                                        "Ines"),
                                version("cells")));

        assertThat(done(operations().thread("cells")).evidence())
                .flatExtracting(group -> group.items())
                .extracting(EvidenceRow::item)
                .doesNotContain(item);
    }

    @Test
    void changedTriggerIsANewVersionAndDisarmingEndsIt() {
        take(CELLS);
        arm(TRIGGERS);
        TriggerList changed = arm(TRIGGERS.replace("query: loss", "query: losses"));

        assertThat(changed.triggers()).hasSize(1);
        assertThat(changed.triggers().getFirst().version()).isEqualTo(2);
        assertThat(done(operations().triggers().disarm("cells", 1)).triggers()).isEmpty();
        arrive("Cell loss measured");
        assertThat(firings()).isEmpty();
    }

    @Test
    void triggersInTheThreadFileAreArmedWithIt() {
        take(CELLS + "\n## Ripeness\n\n```yaml\n" + withoutThread() + "```\n");
        assertThat(done(operations().triggers().list("cells")).triggers())
                .extracting(TriggerList.Line::name, TriggerList.Line::by)
                .containsExactly(tuple("loss", "file"));

        arrive("Cell loss measured");
        assertThat(firings()).hasSize(1);
    }

    @Test
    void blockThatDoesNotParseIsRefusedWithItsLineAndNothingChanges() {
        take(CELLS);
        String broken =
                CELLS
                        + "\n## Ripeness\n\n```yaml\n"
                        + withoutThread().replace("new origin", "new orign")
                        + "```\n";

        Answer<?> answer = operations().importThread(bytes(broken), FileOperations.JOIN);

        assertThat(answer).isInstanceOf(Answer.Declined.class);
        Problem problem = ((Answer.Declined<?>) answer).problem();
        assertThat(problem.cause()).contains("line 16").contains("new orign");
        assertThat(problem.nextStep()).contains("new origin");
        assertThat(done(operations().exportThread("cells"))).isEqualTo(bytes(CELLS));
    }

    private static String withoutThread() {
        return TRIGGERS.substring(TRIGGERS.indexOf("triggers:"));
    }
}
