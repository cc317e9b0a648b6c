package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.database.LocalNeo4jExtension;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands on drafts, evidence and triggers of a thread, through the server that holds it. */
class ThreadCommandsIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static ServedFolder served;
    private static String item;

    @BeforeAll
    static void thread() throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(
                papers.resolve("cells.html"),
                """
                <html><head><title>Cells at sea</title></head><body><article><h1>Cells at sea</h1>
                <p>The pilot cells ran for two years at the harbour, and the crew weighed each of them by hand.</p>
                <p>The cell lost a tenth of its charge in 200 cycles, and salt got into nine of the forty cells
                before winter came, as the crew wrote into the one book that there is of it.</p>
                </article></body></html>
                """);
        Files.writeString(
                folder.resolve("cells.md"),
                """
                # Cells

                ## Evidence

                ### Grid Notes (newsletter)

                - Old costs (2026-02-02, https://grid.example.org/old-costs) — Body not yet read.

                ## Drafts

                - 2026-05-10 — drafts/sea.md — Angle: salt.
                """);
        Files.writeString(
                folder.resolve("triggers.yaml"),
                """
                thread: cells
                triggers:
                  - name: loss
                    when: Somebody measures a loss.
                    query: charge
                    level: ripe
                """);
        served = commands().serve();
        Ran ingested = gleaner("ingest", "--once", "--source", papers.toString());
        assertThat(ingested.exitCode()).as(ingested.out() + ingested.error()).isZero();
        Ran taken = gleaner("thread", "import", folder.resolve("cells.md").toString());
        assertThat(taken.exitCode()).as(taken.out() + taken.error()).isZero();
        item =
                gleaner("--json", "search", "harbour")
                        .json()
                        .get("hits")
                        .get(0)
                        .get("item")
                        .asString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        served.close();
    }

    private static CommandFolder commands() {
        return CommandFolder.on(NEO4J, folder);
    }

    private static Ran gleaner(String... arguments) {
        return commands().run(arguments);
    }

    @Test
    void quoteThatIsNotTheItemsIsRefusedAndThenTheDraftStandsOnWhatIs() {
        Ran wrong =
                gleaner(
                        "thread",
                        "attach",
                        "cells",
                        item,
                        "--quote",
                        "half of its charge was lost");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.error()).contains("Cells at sea", "gleaner item read " + item);

        Ran attached =
                gleaner(
                        "thread",
                        "attach",
                        "cells",
                        item,
                        "--stance",
                        "supports",
                        "--role",
                        "measured",
                        "--note",
                        "by hand",
                        "--quote",
                        "lost a tenth of its charge");
        assertThat(attached.exitCode()).isZero();
        JsonNode page = gleaner("--json", "thread", "show", "cells").json();
        assertThat(page.toString())
                .contains("\"stance\":\"supports\"", "\"quote\":\"lost a tenth of its charge\"");

        Ran draft =
                gleaner(
                        "thread",
                        "draft",
                        "cells",
                        "sea",
                        "--state",
                        "awaiting-review",
                        "--reviewer",
                        "Tove",
                        "--anchor",
                        item,
                        "--quote",
                        "nine of the forty cells");
        assertThat(draft.exitCode()).isZero();
        assertThat(draft.out())
                .contains(
                        "drafts/sea.md  [awaiting review by Tove, since today]",
                        "stands on “nine of the forty cells”");
        assertThat(gleaner("--json", "thread", "show", "cells").json().toString())
                .contains("Angle: salt. Awaiting review by Tove since ");
        assertThat(gleaner("thread", "why", "cells").out())
                .contains("drafts/sea.md, awaiting review by Tove since today");
        assertThat(gleaner("thread", "brief", "cells").out())
                .contains("## Drafts\n\n- drafts/sea.md: awaiting review by Tove since ");
        assertThat(gleaner("thread", "draft", "cells", "sea", "--state", "lost").exitCode())
                .isEqualTo(2);
        assertThat(gleaner("thread", "draft", "cells").out()).contains("drafts/sea.md");
    }

    @Test
    void triggersAreTriedArmedListedAndEnded() {
        String file = folder.resolve("triggers.yaml").toString();

        assertThat(gleaner("trigger", "test", file).out()).contains("Cells at sea");
        assertThat(gleaner("trigger", "list", "cells").out()).doesNotContain("loss");
        assertThat(gleaner("trigger", "arm", file, "--by", "Ines").exitCode()).isZero();
        JsonNode armed = gleaner("--json", "trigger", "list", "cells").json().get("triggers");
        assertThat(armed).hasSize(1);
        assertThat(armed.get(0).get("version").asInt()).isEqualTo(1);
        assertThat(armed.get(0).get("by").asString()).isEqualTo("Ines");
        assertThat(gleaner("trigger", "disarm", "cells", "2").exitCode()).isEqualTo(2);
        assertThat(gleaner("trigger", "disarm", "cells", "1").exitCode()).isZero();
        assertThat(gleaner("--json", "trigger", "list", "cells").json().get("triggers")).isEmpty();
    }
}
