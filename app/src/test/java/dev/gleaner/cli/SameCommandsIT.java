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
import java.time.Instant;

/** What commands make of things that a person says are the same; each test takes its word back. */
class SameCommandsIT {

    private static final String[] SIGNED = {"--by", "Ada", "--reason", "one log"};

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit calls documents() first
    private static ServedFolder served;

    @BeforeAll
    static void documents() throws IOException {
        page(
                "heron",
                "Herons measured in the reeds",
                "On SwiftBench, GPT-4o reached 21.5% in September 2024, says the lab, which ran it on"
                        + " machines of its own and published the logs of every attempt in the spring.");
        page(
                "reed",
                "The reeds, measured again",
                "On Swift-Bench, Claude Opus 4.5 reached 19% in October 2024, says the paper, whose"
                        + " readers asked for the logs in the summer and were answered in autumn.");
        served = commands().serve();
        for (String source : new String[] {"heron", "reed"}) {
            assertThat(
                            gleaner(
                                            "ingest",
                                            "--once",
                                            "--source",
                                            folder.resolve(source).toString())
                                    .exitCode())
                    .isZero();
        }
    }

    private static void page(String source, String title, String body) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve(source)).resolve("page.html"),
                "<html><head><title>%1$s</title></head><body><article><h1>%1$s</h1><p>%2$s</p></article></body></html>"
                        .formatted(title, body));
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
    void namesOfOneBenchmarkAreOneTimelineUntilThatIsWithdrawn() {
        String before = gleaner("benchmark", "list").out();
        assertThat(gleaner("same", "propose", "--kind", "benchmark").out())
                .contains("gleaner same add benchmark SwiftBench Swift-Bench");

        JsonNode said = add("benchmark", "swift-bench", "SwiftBench");

        String since = said.get("at").asString();
        String earlier = Instant.parse(since).minusMillis(1).toString();
        Ran shown = gleaner("benchmark", "show", "Swift-Bench");
        assertThat(shown.out())
                .contains(
                        "“Swift-Bench” is said to be the same as “SwiftBench” by Ada: one log",
                        "21.5%",
                        "19%",
                        "[said of “Swift-Bench”]");
        assertThat(gleaner("benchmark", "list").out()).isNotEqualTo(before).contains("2  ");
        assertThat(gleaner("benchmark", "list", "--as-of", earlier).out()).isEqualTo(before);
        assertThat(gleaner("results", "list", "--benchmark", "SwiftBench").out())
                .containsSubsequence("21.5%", "19% · said of “Swift-Bench”");
        assertThat(gleaner("same", "propose", "--kind", "benchmark").out())
                .contains("nothing looks the same");

        assertThat(gleaner("divergences", "list").out()).contains("no two items");
        JsonNode system = add("system", "Claude Opus 4.5", "GPT-4o");
        assertThat(gleaner("divergences", "list").out())
                .contains("SwiftBench · GPT-4o", "said of “Claude Opus 4.5” on “Swift-Bench”");
        withdraw(system);

        withdraw(said);
        assertThat(gleaner("benchmark", "list").out()).isEqualTo(before);
        assertThat(gleaner("benchmark", "show", "Swift-Bench", "--as-of", since).out())
                .isEqualTo(shown.out());
        assertThat(gleaner("same", "propose", "--kind", "benchmark").out())
                .contains("nothing looks the same");
        assertThat(gleaner("same", "list", "--kind", "benchmark", "--withdrawn").out())
                .contains("withdrawn by Bob: two logs");
    }

    @Test
    void circleIsRefusedWithTheChainThatStandsAndTheCure() {
        JsonNode said = add("system", "Claude Opus 4.5", "GPT-4o");

        assertThat(gleaner("--json", "results", "list", "--system", "gpt-4o").json().get("claims"))
                .hasSize(2);
        Ran circle = gleaner(signed("same", "add", "system", "GPT-4o", "Claude Opus 4.5"));
        assertThat(circle.exitCode()).isEqualTo(2);
        assertThat(circle.error())
                .contains(
                        "it would close a circle: 'Claude Opus 4.5' is the same as 'GPT-4o' (says Ada)",
                        "gleaner same withdraw " + said.get("statement").asString());
        assertThat(add("system", "claude opus 4.5", "gpt-4o")).isEqualTo(said);
        assertThat(gleaner(signed("same", "add", "system", "GPT-4o", "gpt-4O")).error())
                .contains("both are 'GPT-4o' already");
        assertThat(gleaner(signed("same", "add", "system", "GPT-4o", "Nobody 1")).exitCode())
                .isEqualTo(3);
        assertThat(gleaner("same", "list", "--kind", "bird").error())
                .contains("item, source, benchmark, system");

        withdraw(said);
        assertThat(
                        gleaner("same", "withdraw", "nothing", "--by", "Ada", "--reason", "x")
                                .exitCode())
                .isEqualTo(3);
    }

    @Test
    void listIsTakenWholeOrNotAtAll() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("names.tsv"),
                        "# voices\nsource\theron\treed\tone desk\nsource\treed\theron\tone desk\nbird\ta\tb\tc\n"
                                + "source\twren\theron\twho knows\n");

        Ran bad = gleaner("same", "import", file.toString(), "--by", "Ada");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.error())
                .contains(
                        "names.tsv line 3: it would close a circle: 'heron' is the same as 'reed'",
                        "names.tsv line 4: there is no kind 'bird' — the kinds are",
                        "names.tsv line 5: there is no source 'wren' — gleaner source list",
                        "nothing was stored");
        assertThat(gleaner("same", "list", "--kind", "source").out()).contains("nobody said so");

        Files.writeString(file, "source\theron\treed\tone desk\n");
        assertThat(gleaner("same", "import", file.toString(), "--by", "Ada", "--dry-run").out())
                .contains("would add 1");
        assertThat(gleaner("same", "list", "--kind", "source").out()).contains("nobody said so");
        JsonNode taken = gleaner("--json", "same", "import", file.toString(), "--by", "Ada").json();
        assertThat(taken.get("added").asInt()).isEqualTo(1);
        assertThat(gleaner("same", "import", file.toString(), "--by", "Bob").out())
                .contains("added 0, and 1 stood before");
        assertThat(gleaner("source", "show", "reed").out())
                .contains("“heron” is said to be the same as “reed” by Ada: one desk");
        withdraw(taken.get("statements").get(0));
    }

    @Test
    void itemsThatAreTheSameAreOneOriginOfTheirThread() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("waders.md"),
                        """
                        # Waders

                        Two papers that may be one.

                        ## Evidence

                        ### Marsh Notes (newsletter)

                        - Waders counted at dawn (2026-02-02, https://marsh.example.org/dawn)

                        ### Pond Paper (news)

                        - Waders counted once more (2026-02-03, https://pond.example.org/dawn)
                        """);
        String slug =
                gleaner("--json", "thread", "import", file.toString())
                        .json()
                        .get("slug")
                        .asString();
        String before = gleaner("origins", "show", slug).out();
        assertThat(before).contains("origins that count: 2");
        JsonNode evidence = gleaner("--json", "thread", "show", slug).json().get("evidence");
        String first = evidence.get(0).get("items").get(0).get("item").asString();
        String second = evidence.get(1).get("items").get(0).get("item").asString();

        JsonNode said = add("item", second, first);

        String words =
                "said to be the same as Waders counted at dawn (Marsh Notes) by Ada: one log";
        String since = said.get("at").asString();
        String joined = gleaner("origins", "show", slug).out();
        assertThat(joined).contains("origins that count: 1", "said to be the same: " + words);
        assertThat(gleaner("thread", "why", slug).out()).contains(words);
        assertThat(gleaner("item", "show", second).out())
                .contains("is said to be the same as “Waders counted at dawn (Marsh Notes)”");
        assertThat(
                        gleaner(
                                        "origins",
                                        "show",
                                        slug,
                                        "--as-of",
                                        Instant.parse(since).minusMillis(1).toString())
                                .out())
                .isEqualTo(before);
        assertThat(gleaner("origins", "show", slug, "--layers", "copies,families").out())
                .contains("origins that count: 2");

        withdraw(said);
        assertThat(gleaner("origins", "show", slug).out()).isEqualTo(before);
        assertThat(gleaner("origins", "show", slug, "--as-of", since).out()).isEqualTo(joined);

        JsonNode voices = add("source", "Pond Paper", "Marsh Notes");
        assertThat(gleaner("origins", "show", slug).out())
                .contains(
                        "origins that count: 1",
                        "said to be the same as Marsh Notes by Ada: one log",
                        "Pond Paper is said to be the same by Ada: one log");
        withdraw(voices);
        assertThat(gleaner("origins", "show", slug).out()).isEqualTo(before);
    }

    private static JsonNode add(String kind, String alias, String of) {
        Ran added = gleaner(signed("--json", "same", "add", kind, alias, of));
        assertThat(added.exitCode()).as(added.error()).isZero();
        return added.json();
    }

    private static void withdraw(JsonNode said) {
        Ran withdrawn =
                gleaner(
                        "same",
                        "withdraw",
                        said.get("statement").asString(),
                        "--by",
                        "Bob",
                        "--reason",
                        "two logs");
        assertThat(withdrawn.out()).contains("withdrawn by Bob: two logs");
    }

    private static String[] signed(String... command) {
        String[] all = new String[command.length + SIGNED.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(SIGNED, 0, all, command.length, SIGNED.length);
        return all;
    }
}
