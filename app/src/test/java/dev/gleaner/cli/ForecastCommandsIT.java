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
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Forecasts that fall due, resolved by commands: first in the folder itself, then by its server.
 */
class ForecastCommandsIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls documents() first
    private static ServedFolder served;

    @SuppressWarnings("NullAway.Init") // JUnit calls documents() first
    private static Ran dueInTheFolder;

    @SuppressWarnings("NullAway.Init") // JUnit calls documents() first
    private static Ran resolvedInTheFolder;

    @BeforeAll
    static void documents() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        page(
                letters,
                "papers",
                "2024-04-03",
                "There is a 60% chance that an agent repeats a whole paper by the end of 2025.",
                "The editors tried three agents on the same desk, and kept the notes of each of them.");
        page(
                letters,
                "songs",
                "2024-05-03",
                "There is a 20% chance that a machine writes an opera by the end of 2024.",
                "Music was the talk of the evening; two singers laughed, one composer did not laugh at all.");
        page(
                letters,
                "farms",
                "2024-06-03",
                "There is an 80% chance that a robot runs a farm by the end of 2025.",
                "Soil, weather and broken gates are what farmers named when somebody asked what is hard.");
        page(
                letters,
                "later",
                "2026-04-03",
                "There is a 30% chance that an agent repeats a whole paper by the end of 2090.",
                "Our grandchildren may read this line with a smile, or with a frown, who knows.");
        page(
                letters,
                "jury",
                "2026-01-09",
                "The jury has seen every opera and says that no machine wrote one in time.",
                "Its members came from four countries, slept little, and were paid in cake and coffee.");
        assertThat(gleaner("ingest", "--once", "--source", letters.toString()).exitCode()).isZero();
        dueInTheFolder = gleaner("forecasts", "due");
        resolvedInTheFolder =
                gleaner(
                        "forecasts",
                        "resolve",
                        claim("opera"),
                        "failed",
                        "--by",
                        "Ada",
                        "--known",
                        "2025-01-01",
                        "--reason",
                        "no opera by a machine",
                        "--quote",
                        "no machine wrote  one in time",
                        "--item",
                        item("The jury has seen every opera"));
        served = commands().serve();
    }

    private static void page(Path letters, String name, String day, String sentence, String rest)
            throws IOException {
        Files.writeString(
                letters.resolve(name + ".html"),
                """
                <html><head><title>A letter on %s</title>
                <meta property="article:published_time" content="%sT08:00:00Z"></head><body><article>
                <h1>A letter on %s</h1>
                <p>%s</p>
                <p>%s</p>
                </article></body></html>
                """
                        .formatted(name, day, name, sentence, rest));
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

    private static String claim(String words) {
        for (JsonNode line : gleaner("--json", "forecasts", "list").json().get("forecasts")) {
            if (line.get("claim").get("sentence").asString().contains(words)) {
                return line.get("claim").get("claim").asString();
            }
        }
        throw new AssertionError("no forecast of " + words);
    }

    private static String item(String words) {
        return gleaner("--json", "search", "\"" + words + "\"").json().findValue("item").asString();
    }

    private static Ran resolve(String id, String outcome, String known, String... more) {
        String[] all = new String[10 + more.length];
        String[] start = {
            "forecasts",
            "resolve",
            id,
            outcome,
            "--by",
            "Ada",
            "--known",
            known,
            "--reason",
            "looked"
        };
        System.arraycopy(start, 0, all, 0, 10);
        System.arraycopy(more, 0, all, 10, more.length);
        return gleaner(all);
    }

    @Test
    void forecastFallsDueTheDayAfterItsLastDay() {
        assertThat(dueInTheFolder.out())
                .contains("due · 60 % · by", "whole paper", "opera", "a robot runs a farm")
                .doesNotContain("2090");
        assertThat(gleaner("--json", "forecasts", "due", "--as-of", "2091-01-01").out())
                .contains("2090");
    }

    @Test
    void outcomeIsKeptWithBothDatesAndTheWordsItRestsOn() {
        assertThat(resolvedInTheFolder.exitCode()).as(resolvedInTheFolder.error()).isZero();
        JsonNode shown = gleaner("--json", "forecasts", "show", claim("opera")).json();

        assertThat(shown.get("state").asString()).isEqualTo("failed");
        assertThat(shown.get("brier").asDouble()).isEqualTo(0.2 * 0.2);
        JsonNode entry = shown.get("entries").get(0);
        assertThat(entry.get("known").asString()).isEqualTo("2025-01-01");
        assertThat(entry.get("setAt").asString())
                .startsWith(LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7));
        assertThat(entry.get("quote").asString()).isEqualTo("no machine wrote one in time");
        assertThat(entry.get("page").asString()).matches("/items/.+\\?at=\\d+-\\d+#passage");
        assertThat(gleaner("forecasts", "due").out()).doesNotContain("opera");
    }

    @Test
    void whatWasSetLaterChangesNoEarlierAnswer() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        assertThat(gleaner("forecasts", "scores", "--as-of", yesterday).out())
                .contains("no forecast is due or resolved");
        assertThat(gleaner("forecasts", "show", claim("opera"), "--as-of", yesterday).exitCode())
                .isEqualTo(3);
    }

    @Test
    void whoRevisesNamesTheEntryThatStandsAndNothingIsLost() {
        String id = claim("by the end of 2025");

        assertThat(resolve(id, "happened", "2025-11-01").exitCode()).isZero();
        Ran unseen = resolve(id, "failed", "2026-01-02");
        assertThat(unseen.exitCode()).isEqualTo(2);
        assertThat(unseen.error()).contains("entry 1 stands: happened", "--replaces 1");
        assertThat(resolve(id, "failed", "2026-01-02", "--replaces", "1").exitCode()).isZero();
        assertThat(resolve(id, "happened", "2026-01-02", "--replaces", "1").exitCode())
                .isEqualTo(5);
        Ran shown = gleaner("forecasts", "show", id);
        assertThat(shown.out())
                .containsSubsequence(
                        "failed ·",
                        "2. failed, known since 2026-01-02",
                        "1. happened, known since 2025-11-01");

        Ran withdrawn =
                gleaner(
                        "forecasts",
                        "withdraw",
                        id,
                        "--by",
                        "Ben",
                        "--reason",
                        "too soon",
                        "--replaces",
                        "2");
        assertThat(withdrawn.out()).contains("3. withdrawn", "by Ben: too soon", "due ·");
        assertThat(gleaner("--json", "forecasts", "show", id).json().get("entries")).hasSize(3);
    }

    @Test
    void whatIsWrongWithAnOutcomeIsSaidAndNothingIsKept() {
        String id = claim("by the end of 2090");
        String jury = item("The jury has seen every opera");

        assertThat(resolve("x", "failed", "2026-01-02").exitCode()).isEqualTo(3);
        assertThat(resolve(id, "perhaps", "2026-01-02").error()).contains("is no outcome");
        assertThat(resolve(id, "failed", "soon").error()).contains("'soon' is no day");
        assertThat(resolve(id, "failed", "2999-01-01").error()).contains("still to come");
        assertThat(resolve(id, "failed", "2026-01-02", "--quote", "x").error())
                .contains("no item has them");
        Ran misquoted =
                resolve(
                        id,
                        "failed",
                        "2026-01-02",
                        "--quote",
                        "a machine wrote one",
                        "--item",
                        jury);
        assertThat(misquoted.exitCode()).isEqualTo(2);
        assertThat(misquoted.error()).contains("does not say “a machine wrote one”");
        assertThat(resolve(id, "failed", "2026-01-02", "--dry-run").exitCode()).isZero();
        assertThat(gleaner("--json", "forecasts", "show", id).json().get("entries")).isEmpty();
    }

    @Test
    void rejectedForecastAsksForNothingAndCannotBeResolved() {
        String id = claim("a robot runs a farm");
        gleaner("claims", "reject", id, "--by", "Ada", "--reason", "a joke");

        assertThat(gleaner("forecasts", "due").out()).doesNotContain("robot");
        assertThat(resolve(id, "failed", "2026-01-02").error()).contains("rejected by Ada: a joke");
        assertThat(gleaner("claims", "undecide", id, "--by", "Ada").exitCode()).isZero();
        assertThat(gleaner("forecasts", "due").out()).contains("robot");
    }

    @Test
    void scoresHaveTheirCountsBesideThem() {
        JsonNode scores = gleaner("--json", "forecasts", "scores", "--by", "source").json();

        assertThat(scores.get("by").asString()).isEqualTo("source");
        assertThat(scores.get("all").get("resolved").asInt()).isPositive();
        assertThat(gleaner("forecasts", "scores").out())
                .contains("Due", "Resolved", "Base rate", "0 is best, 0.25 a coin");
        assertThat(gleaner("forecasts", "scores", "--by", "mood").error())
                .contains("by voice or by source");
    }
}
