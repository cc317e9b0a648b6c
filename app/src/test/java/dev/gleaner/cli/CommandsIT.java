package dev.gleaner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.operation.Json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The path of a new user on one data folder, step by step: documents, a thread file, the level with
 * its reasons. The first command opens the folder and the managed local Neo4j by itself; then a
 * server takes the folder over and answers the others, as it would from a shell.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIT {

    @TempDir private static Path folder;

    private static @Nullable ServedFolder served;

    @BeforeAll
    static void documents() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(
                documents.resolve("replication.html"),
                """
                <html><head><title>Reproducing papers, a year on</title></head><body><article>
                <h1>Reproducing papers, a year on</h1>
                <p>Published on 3 April 2026 by the notebook's editors, who re-ran the agents themselves.</p>
                <p>On CORE-Bench, GPT-4o reached 21.5% in September 2024, while Claude Opus 4.5 scored 78% in
                December 2025. The editors ran both agents on the same machines and kept the logs of every attempt.</p>
                <p>OpenAI wants to build an automated research intern by September 2026, which is a goal and no
                measurement of anything, whatever the headlines made of it during the spring.</p>
                </article></body></html>
                """);
        Files.writeString(documents.resolve("empty.html"), "<html><body></body></html>");
        Files.writeString(documents.resolve("README.md"), "# What is in here\\n");
        Files.writeString(
                folder.resolve("thread.md"),
                """
                # Agents that repeat papers

                Whether agents can repeat what papers report.

                ## Why this thread

                Two voices agree.

                ## Evidence

                ### METR (evaluator)

                - [Read slowly](https://example.org/read-slowly) (2026-03-10) — A re-reading. Body not yet read.

                ## Recipes

                A section that no rule knows.

                ## Ripeness

                Promote to ripe on any of:

                - The body of read-slowly confirms a deployed result.
                """);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (served != null) {
            served.close();
        }
    }

    private static Ran gleaner(String... arguments) {
        return CommandFolder.of(folder).run(arguments);
    }

    @Test
    @Order(0)
    void folderIsReadAndWhatIsPassedOverIsSaid() {
        Ran ran = gleaner("ingest", "--once", "--source", folder.resolve("papers").toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains(
                        "2 new items",
                        "3 new claims",
                        "passed over README.md",
                        "only the title of empty.html is kept: there is no text in it");
    }

    @Test
    @Order(1)
    void serverTakesOverWhatACommandBegan() throws IOException {
        served = CommandFolder.of(folder).serve();

        assertThat(gleaner("doctor").exitCode()).isZero();
    }

    @Test
    @Order(2)
    void readingTheSameFolderAgainChangesNothing() {
        JsonNode report =
                gleaner(
                                "--json",
                                "ingest",
                                "--once",
                                "--source",
                                folder.resolve("papers").toString())
                        .json();

        assertThat(report.get("newItems").asInt()).isZero();
        assertThat(report.get("newClaims").asInt()).isZero();
    }

    @Test
    @Order(3)
    void searchFindsThePassageAndTheItemTheSentence() {
        JsonNode hit = gleaner("--json", "search", "CORE-Bench").json().get("hits").get(0);

        assertThat(hit.get("title").asString()).isEqualTo("Reproducing papers, a year on");
        assertThat(hit.get("passage").asString()).contains("CORE-Bench");
        JsonNode item = gleaner("--json", "item", "show", hit.get("item").asString()).json();
        String text = item.get("text").asString();
        for (JsonNode claim : item.get("claims")) {
            JsonNode passage = claim.get("passage");
            assertThat(text.substring(passage.get("start").asInt(), passage.get("end").asInt()))
                    .isEqualTo(passage.get("quote").asString());
        }
        assertThat(item.get("claims"))
                .extracting(claim -> claim.get("kind").asString())
                .containsExactlyInAnyOrder("result", "result", "goal");
    }

    @Test
    @Order(4)
    void threadIsTakenOverWithWhatNoRuleKnows() {
        Ran ran = gleaner("thread", "import", folder.resolve("thread.md").toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains(
                        "agents-that-repeat-papers", "1 evidence", "A section that no rule knows.");
    }

    @Test
    @Order(5)
    void levelIsMediumHighHeldByTheUnreadBody() {
        JsonNode why = gleaner("--json", "thread", "why", "agents-that-repeat-papers").json();

        assertThat(why.get("level").asString()).isEqualTo("medium-high");
        assertThat(why.get("holds").get(0).get("kind").asString()).isEqualTo("body not read");
        assertThat(gleaner("thread", "why", "agents-that-repeat-papers").out())
                .contains("medium-high", "body not read — Read slowly");
    }

    @Test
    @Order(6)
    void readingTheBodyLiftsTheHold() {
        JsonNode thread = gleaner("--json", "thread", "show", "agents-that-repeat-papers").json();
        String item = thread.get("evidence").get(0).get("items").get(0).get("item").asString();

        assertThat(gleaner("item", "read", item, "--mark-read", "Ada").exitCode()).isZero();

        JsonNode why = gleaner("--json", "thread", "why", "agents-that-repeat-papers").json();
        assertThat(why.get("holds").toString()).doesNotContain("body not read");
    }

    @Test
    @Order(7)
    void indexAndGraphHoldTheSameItems() {
        assertThat(gleaner("index", "verify").exitCode()).isZero();
        JsonNode rebuilt = gleaner("--json", "index", "rebuild").json();
        assertThat(rebuilt.get("indexed")).isEqualTo(rebuilt.get("items"));
        assertThat(gleaner("doctor").exitCode()).isZero();
    }

    @Test
    @Order(8)
    void badInputNamesCauseAndNextStep() throws IOException {
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {(byte) 0xff, 0, 1});

        assertThat(gleaner("thread", "why", "agents").exitCode()).isEqualTo(3);
        assertThat(gleaner("thread", "why", "agents").error())
                .contains("did you mean 'agents-that-repeat-papers'");
        assertThat(gleaner("thread", "import", binary.toString()).exitCode()).isEqualTo(2);
        assertThat(gleaner("thread", "import", folder.resolve("none").toString()).exitCode())
                .isEqualTo(3);
        assertThat(gleaner("source", "add", "ftp://example.org/feed").exitCode()).isEqualTo(2);
        assertThat(gleaner("search", "sauce:x").exitCode()).isIn(0, 2);
        assertThat(gleaner("nonsense").exitCode()).isEqualTo(2);
        assertThat(gleaner("item", "show", "x").error()).contains("error:", "hint:");
    }

    @Test
    @Order(9)
    void unreachableFeedIsRecordedAndStopsNothingElse() {
        gleaner(
                "source",
                "add",
                "http://127.0.0.1:1/feed.xml",
                "--as",
                "feed",
                "--name",
                "Nowhere",
                "--kind",
                "newsletter");

        Ran ran = gleaner("ingest", "--once");

        assertThat(ran.exitCode()).isEqualTo(7);
        assertThat(gleaner("source", "list").out()).contains("Nowhere").contains("not fetched");
        assertThat(gleaner("thread", "list").exitCode()).isZero();
    }

    @Test
    @Order(10)
    void problemsAreJsonOnStandardErrorForPrograms() {
        Ran ran = gleaner("--json", "thread", "why", "nix");

        assertThat(ran.out()).isEmpty();
        assertThat(
                        Json.mapper()
                                .readTree(ran.error().getBytes(StandardCharsets.UTF_8))
                                .get("status")
                                .asInt())
                .isEqualTo(404);
    }

    @Test
    @Order(20)
    void letterInAFileIsShownAndThenFollowed() throws IOException {
        Path letter =
                Files.writeString(
                        folder.resolve("letter.eml"),
                        """
                        From: The Weekly Gauge <hello@gauge.example>
                        Subject: The Weekly Gauge 12: small numbers
                        Message-ID: <12@gauge.example>
                        Content-Type: text/html; charset=utf-8

                        <p>On CORE-Bench, GPT-4o reached 33.5% in September 2024, says the letter's own table.</p>
                        """);

        Ran unasked = gleaner("source", "add", letter.toString());
        Ran asked = gleaner("source", "add", letter.toString(), "--yes");
        Ran twice = gleaner("source", "add", letter.toString(), "--yes");

        assertThat(unasked.exitCode()).isEqualTo(2);
        assertThat(unasked.out()).contains("mail-file", "The Weekly Gauge 12: small numbers");
        assertThat(unasked.error()).contains("--yes");
        assertThat(asked.out()).contains("added letter.eml");
        assertThat(twice.exitCode()).isZero();
        assertThat(twice.out()).contains("already there");
    }

    @Test
    @Order(21)
    void letterIsReadAndItsSenderIsNotBelieved() {
        Ran ran = gleaner("ingest", "--once", "--source", "letter.eml");

        assertThat(ran.out()).contains("1 new item", "1 new claim");
        assertThat(gleaner("search", "weekly gauge").out()).contains("unverified gauge.example");
        assertThat(gleaner("source", "show", "letter.eml").out())
                .contains("state", "ok", "next poll", "last polls");
        assertThat(gleaner("source", "pace", "letter.eml", "soon").exitCode()).isEqualTo(2);
        assertThat(gleaner("source", "pace", "letter.eml", "PT2H").out()).startsWith("paced ");
        assertThat(gleaner("source", "pace", "letter.eml", "PT2H").out())
                .startsWith("letter.eml keeps this pace already")
                .hasLineCount(1);
        assertThat(gleaner("source", "show", "letter.eml").out()).contains("PT2H");
        assertThat(gleaner("source", "pause", "letter.eml").exitCode()).isZero();
        assertThat(gleaner("source", "show", "letter.eml").out()).contains("paused");
        assertThat(gleaner("source", "pause", "letter.eml").out())
                .startsWith("letter.eml is paused already")
                .hasLineCount(1);
        assertThat(gleaner("source", "confirm", "letter.eml").out())
                .startsWith("nothing is doubted of letter.eml")
                .hasLineCount(1);
    }

    @Test
    @Order(22)
    void everyOutlineOfAListHasARow() throws IOException {
        StringBuilder outlines = new StringBuilder();
        for (int number = 0; number < 1_891; number++) {
            outlines.append(
                    switch (number % 300) {
                        case 7 -> "<outline text='nameless'/>";
                        case 8 -> "<outline text='odd' xmlUrl='ftp://odd.example/" + number + "'/>";
                        case 9 -> "<outline text='one' xmlUrl='https://one.example/feed'/>";
                        default ->
                                "<outline text='f%d' note='n%d' xmlUrl='https://h%d.example/feed'/>"
                                        .formatted(number, number, number);
                    });
        }
        Path list =
                Files.writeString(
                        folder.resolve("list.opml"),
                        "<opml version='2.0'><head><title>L</title></head><body><outline text='All'>"
                                + outlines
                                + "</outline></body></opml>");
        Path written = folder.resolve("written.opml");

        JsonNode taken =
                gleaner(
                                "--json",
                                "source",
                                "opml",
                                "import",
                                list.toString(),
                                "--yes",
                                "--no-check")
                        .json();
        Ran exported = gleaner("source", "opml", "export", written.toString());
        JsonNode again =
                gleaner("--json", "source", "opml", "import", written.toString(), "--dry-run")
                        .json();

        assertThat(taken.get("rows")).hasSize(1_891);
        assertThat(taken.get("counts").get("invalid").asInt()).isEqualTo(14);
        assertThat(taken.get("counts").get("already there").asInt()).isEqualTo(6);
        assertThat(exported.exitCode()).isZero();
        assertThat(again.get("counts").get("already there").asInt()).isGreaterThan(1_870);
        assertThat(Files.readString(written))
                .contains("<outline text=\"All\">", "note=\"n100\"", "https://h100.example/feed");
    }
}
