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

/** What the commands tell of the statements in a folder of documents. */
class EvidenceCommandsIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls documents() first
    private static ServedFolder served;

    @BeforeAll
    static void documents() throws IOException {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(
                papers.resolve("replication.html"),
                """
                <html><head><title>Reproducing papers, a year on</title></head><body><article>
                <h1>Reproducing papers, a year on</h1>
                <p>Published on 3 April 2026 by the notebook's editors, who re-ran the agents themselves.</p>
                <p>On CORE-Bench, GPT-4o reached 21.5% in September 2024, while Claude Opus 4.5 scored 78% in
                December 2025. The editors ran both agents on the same machines and kept the logs of every attempt.</p>
                <p>There is a 60% chance that an agent repeats a whole paper by the end of 2028. A second reader
                looked at every number above before the notebook went out, and found nothing to change.</p>
                </article></body></html>
                """);
        Files.writeString(
                papers.resolve("rerun.html"),
                """
                <html><head><title>The same agents, run again</title></head><body><article>
                <h1>The same agents, run again</h1>
                <p>A neighbour ran some of them on another machine in the summer and wrote the numbers down.</p>
                <p>On CORE-Bench, GPT-4o reached 19% in September 2024, says the neighbour, who kept no logs.</p>
                </article></body></html>
                """);
        served = commands().serve();
        assertThat(gleaner("ingest", "--once", "--source", papers.toString()).exitCode()).isZero();
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
    void claimsOfAKindComeWithTheirSentencesAndWays() {
        JsonNode claims = gleaner("--json", "claims", "list", "--kind", "result").json();

        assertThat(claims.get("claims")).hasSize(3);
        JsonNode first = claims.get("claims").get(0);
        assertThat(first.get("sentence").asString()).contains("On CORE-Bench, GPT-4o reached");
        assertThat(first.get("page").asString()).matches("/items/.+\\?at=\\d+-\\d+#passage");
        assertThat(gleaner("claims", "show", first.get("claim").asString()).out())
                .contains("CORE-Bench", "GPT-4o", "read by rules read-");
    }

    @Test
    void resultsOfABenchmarkAreInTheOrderOfTheirDates() {
        assertThat(gleaner("results", "list", "--benchmark", "core-bench").out())
                .containsSubsequence("GPT-4o", "September 2024", "Opus 4.5", "December 2025");
    }

    @Test
    void forecastTellsItsChanceAndThatItIsNotDue() {
        JsonNode forecasts = gleaner("--json", "forecasts", "list").json().get("forecasts");

        assertThat(forecasts).hasSize(1);
        assertThat(forecasts.get(0).get("probability").asDouble()).isEqualTo(0.6);
        assertThat(forecasts.get(0).get("by").get("to").asString()).isEqualTo("2028-12-31");
        assertThat(forecasts.get(0).get("due").asString()).isEqualTo("not due");
    }

    @Test
    void benchmarkTellsItsRecordsAndThatTwoAreNoTrend() {
        assertThat(gleaner("benchmark", "list").out()).contains("CORE-Bench");
        Ran shown = gleaner("benchmark", "show", "core-bench");

        assertThat(shown.out())
                .contains("no clear trend (n = 2: fewer than 4 records)")
                .containsPattern("\\*\\s+2024-09\\s+21.5%\\s+GPT-4o");
        assertThat(gleaner("benchmark", "show", "nothing").exitCode()).isEqualTo(3);
    }

    @Test
    void resultsWithoutAProtocolAreNotComparableAndBothSentencesSaySo() {
        JsonNode pairs = gleaner("--json", "divergences", "list").json().get("divergences");

        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).get("relation").asString()).isEqualTo("not comparable");
        assertThat(gleaner("divergences", "list", "--benchmark", "CORE-Bench").out())
                .contains("neither says under which protocol", "reached 21.5%", "reached 19%");
    }

    @Test
    void nothingWasKnownBeforeAnythingWasRead() {
        String then = "2020-01-01T00:00:00Z";

        assertThat(gleaner("claims", "list", "--as-of", then).out()).contains("no such statement");
        assertThat(gleaner("forecasts", "list", "--as-of", then).out()).contains("no forecast");
        assertThat(gleaner("benchmark", "show", "CORE-Bench", "--as-of", then).exitCode())
                .isEqualTo(3);
    }

    @Test
    void rejectedResultCountsNoMoreUntilThatIsTakenBack() {
        JsonNode results = gleaner("--json", "results", "list", "--system", "GPT-4o").json();
        int before = results.get("claims").size();
        String claim = results.get("claims").get(0).get("claim").asString();

        Ran rejected =
                gleaner("claims", "reject", claim, "--by", "Ada", "--reason", "a slip of the pen");
        assertThat(rejected.out()).contains("rejected by Ada: a slip of the pen");
        assertThat(gleaner("--json", "results", "list", "--system", "GPT-4o").json().get("claims"))
                .hasSize(before - 1);

        assertThat(gleaner("claims", "undecide", claim, "--by", "Ada").exitCode()).isZero();
        assertThat(gleaner("--json", "results", "list", "--system", "GPT-4o").json().get("claims"))
                .hasSize(before);
    }

    @Test
    void resultTellsWhichOtherSpeaksOfTheSameThing() {
        assertThat(gleaner("results", "list", "--system", "GPT-4o").out())
                .contains("another figure for CORE-Bench");
    }

    @Test
    void rejectedLinkIsToldAsRejectedUntilThatIsTakenBack() {
        JsonNode links = gleaner("--json", "links", "list", "--undecided").json().get("links");
        assertThat(links).hasSize(1);
        String link = links.get(0).get("link").asString();
        String before = links.get(0).get("recordedAt").asString();

        Ran rejected = gleaner("links", "reject", link, "--by", "me", "--reason", "other machine");

        assertThat(rejected.out())
                .contains("reached 19%", "reached 21.5%", "rejected by me: other machine");
        assertThat(gleaner("links", "list", "--undecided").out()).contains("no such link");
        assertThat(gleaner("links", "list", "--undecided", "--as-of", before).out()).contains(link);
        String later = links.get(0).get("later").get("claim").asString();
        assertThat(gleaner("claims", "show", later).out())
                .contains("the link is rejected by me: other machine");
        assertThat(gleaner("links", "undecide", link, "--by", "me").out())
                .doesNotContain("rejected");
        assertThat(gleaner("links", "list", "--stance", "hates").error())
                .contains("no stance 'hates'", "supports, disputes, mentions");
        assertThat(gleaner("links", "show", "nothing").exitCode()).isEqualTo(3);
    }

    @Test
    void whatTheRulesOfTodayReadIsNotReadAgain() {
        Ran again = gleaner("reprocess");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("nothing to read again");
    }

    @Test
    void originsOfAnUnknownThreadAreNotFound() {
        assertThat(gleaner("origins", "list").exitCode()).isZero();
        assertThat(gleaner("origins", "show", "nothing").exitCode()).isEqualTo(3);
        assertThat(gleaner("origins", "show", "nothing", "--layers", "rumours").exitCode())
                .isEqualTo(2);
        assertThat(gleaner("origins", "queue").out()).contains("nothing waits");
    }

    @Test
    void unknownKindAndUnknownIdSayWhatToDo() {
        Ran kind = gleaner("claims", "list", "--kind", "rumour");
        assertThat(kind.exitCode()).isEqualTo(2);
        assertThat(kind.error()).contains("result, forecast, goal");
        assertThat(gleaner("claims", "show", "x").exitCode()).isEqualTo(3);
    }

    @Test
    void itemOnTheThreadsSubjectIsProposedUntilItIsDeclined() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("reproducing.md"),
                        """
                        # Reproducing papers

                        Agents that repeat a whole paper, and notebook editors who check them.

                        ## Evidence

                        ### Grid Notes (newsletter)

                        - A first attempt (2026-02-02, https://grid.example.org/a-first-attempt)
                        """);
        String slug =
                gleaner("--json", "thread", "import", file.toString())
                        .json()
                        .get("slug")
                        .asString();

        JsonNode proposals = gleaner("--json", "thread", "propose", slug).json().get("proposals");
        JsonNode first = proposals.get(0);
        String item = first.get("item").asString();

        assertThat(first.get("title").asString()).isEqualTo("Reproducing papers, a year on");
        assertThat(first.get("because").get(0).asString()).contains("Reproducing papers");
        assertThat(first.get("sentence").asString()).isNotBlank();
        assertThat(gleaner("thread", "propose", slug).out())
                .contains(item, "gleaner thread decline " + slug);
        assertThat(gleaner("thread", "decline", slug, item, "--reason", "").exitCode())
                .isEqualTo(2);
        assertThat(gleaner("thread", "decline", slug, item, "--reason", "not this arc").out())
                .doesNotContain(item);
        assertThat(gleaner("thread", "propose", slug).out()).doesNotContain(item);
    }
}
