package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.gleaner.graph.Stance;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Hand;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.FileOperations;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.Problem;
import dev.gleaner.operation.SectionRequest;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.thread.ThreadPage.DraftRow;
import dev.gleaner.thread.ThreadPage.EvidenceRow;
import dev.gleaner.thread.act.PersonsAct;
import dev.gleaner.thread.desk.FileHistory;
import dev.gleaner.thread.desk.Writer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The drafts of a thread and what becomes of what they stand on, with a feed whose texts change, on
 * a data folder with its managed local Neo4j.
 */
class DraftsIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String CELLS =
            "The pilot cells ran for two years at the harbour. The cell lost a tenth of its charge in 200 cycles. "
                    + "The crew weighed every cell by hand, twice a week, and wrote the numbers into one book. "
                    + "Salt got into nine of the forty cells before winter came.";

    @RegisterExtension static final LocalNeo4jExtension NEO4J = LocalNeo4jExtension.ofClass();

    @TempDir private static Path folder;

    private static Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private static volatile String text = CELLS;
    private static HttpServer server;
    private static Workspace workspace;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed", DraftsIT::feed);
        server.createContext("/cells", DraftsIT::page);
        server.start();
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(
                                Map.of(
                                        Setting.DATA,
                                        folder.resolve("data").toString(),
                                        Setting.NEO4J_URI,
                                        NEO4J.uri(),
                                        Setting.NEO4J_PASSWORD,
                                        NEO4J.password(),
                                        Setting.FETCH_ALLOW,
                                        "127.0.0.1:" + server.getAddress().getPort()));
        var opened =
                Workspace.open(
                        ((SettingsReader.Reading.Understood) reading).settings(), DraftsIT::tick);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        workspace = ((Workspace.Outcome.Opened) opened).workspace();
    }

    @AfterAll
    static void close() {
        workspace.close();
        server.stop(0);
    }

    private static void feed(HttpExchange exchange) throws IOException {
        byte[] feed =
                """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>Harbour Lab</title>
                <item><title>Cells at sea</title><link>http://127.0.0.1:%d/cells</link><guid isPermaLink="false">cells</guid>
                <pubDate>Mon, 11 May 2026 09:00:00 GMT</pubDate>
                <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
                </channel></rss>
                """
                        .formatted(server.getAddress().getPort(), text)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(200, feed.length);
        exchange.getResponseBody().write(feed);
        exchange.close();
    }

    private static void page(HttpExchange exchange) throws IOException {
        byte[] page =
                "<html><head><title>Cells at sea</title></head><body><article><h1>Cells at sea</h1><p>%s</p></article></body></html>"
                        .formatted(text)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static synchronized Instant tick() {
        now = now.plus(MINUTE);
        return now;
    }

    private static synchronized void pass(Duration time) {
        now = now.plus(time);
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

    private static void poll(String words) {
        text = words;
        done(
                operations()
                        .ingest(
                                new IngestRequest(
                                        "http://127.0.0.1:"
                                                + server.getAddress().getPort()
                                                + "/feed"),
                                progress -> {}));
    }

    private static String cells() {
        poll(CELLS);
        return done(operations().search(new SearchRequest("harbour", 5, false, false)))
                .hits()
                .getFirst()
                .item();
    }

    private static void take(String title, String drafts) {
        String file =
                """
                # %s

                ## Evidence

                ### Grid Notes (newsletter)

                - Old costs (2026-02-02, https://grid.example.org/old-costs) — Body not yet read.

                ## Ripeness

                Promote to ripe on any of:

                - The cells-at-sea body confirms a loss.
                %s\
                """
                        .formatted(title, drafts);
        done(operations().importThread(file.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN));
    }

    private static Answer<Verdict> act(String slug, PersonsAct act) {
        return operations()
                .threads()
                .act(slug, act, done(operations().files().read(slug)).version());
    }

    private static PersonsAct attach(String item, String quote) {
        return new PersonsAct.Attach(
                item, "measured", Stance.SUPPORTS, Directness.DIRECT, "found", quote, "Ines");
    }

    private static PersonsAct says(String draft, Draft.@Nullable State state, String reviewer) {
        return new PersonsAct.Draft(draft, false, state, reviewer, "", "", "", "Ines");
    }

    private static DraftRow draft(String slug) {
        return done(operations().thread(slug)).drafts().getFirst();
    }

    private static String file(String slug) {
        return done(operations().files().read(slug)).text();
    }

    private static Problem declined(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Declined.class);
        return ((Answer.Declined<?>) answer).problem();
    }

    @Test
    void stateIsSplicedIntoTheFileAndComesBackFromIt() {
        take(
                "spliced",
                "\n## Drafts\n\n- 2026-05-10 — drafts/sea.md — Angle: salt. Awaiting Tove review.\n");
        assertThat(draft("spliced").standing()).isEqualTo("awaiting review by Tove, 2 days");
        String before = file("spliced");

        done(act("spliced", says("sea", Draft.State.PUBLISHED, "")));

        assertThat(draft("spliced").state()).isEqualTo("published");
        assertThat(file("spliced"))
                .isEqualTo(before.replace("Awaiting Tove review", "Published on 2026-05-12"));
        assertThat(done(operations().board()).threads())
                .filteredOn(row -> row.slug().equals("spliced"))
                .singleElement()
                .satisfies(row -> assertThat(row.drafts()).isEmpty());
        done(
                operations()
                        .files()
                        .replace(
                                "spliced",
                                new SectionRequest(
                                        "drafts", "- 2026-05-10 — drafts/sea.md — Drafting again."),
                                done(operations().files().read("spliced")).version()));
        assertThat(draft("spliced").standing()).isEqualTo("drafting, since today");
    }

    @Test
    void whatTheFileCannotSayIsKeptWithTheThread() {
        take("kept", "\n## Drafts\n\n- 2026-05-10 — drafts/kept.md — Angle: salt.\n");

        done(act("kept", says("kept.md", Draft.State.AWAITING_REVIEW, "J. Reed; the desk")));
        take(
                "kept",
                "\n## Drafts\n\n- 2026-05-10 — drafts/kept.md — Angle: salt.\n\n## Notes\n\nMore.\n");

        assertThat(draft("kept").reviewer()).isEqualTo("J. Reed; the desk");
        assertThat(file("kept")).doesNotContain("Reed");
    }

    @Test
    void eachTextOfAFileSaysWhoseHandWroteItAndThroughWhichDoor() throws IOException {
        take("signed", "\n## Drafts\n\n- 2026-05-10 — drafts/signed.md — Angle: salt.\n");
        Writer.as(
                new Hand(Hand.Door.CLI, ""),
                () -> done(act("signed", says("signed", Draft.State.PUBLISHED, ""))));
        Path vault = Files.createDirectory(folder.resolve("vault")).toRealPath();
        done(operations().files().sync(vault.toString()));
        Path note = vault.resolve("signed.md");
        Files.writeString(note, Files.readString(note) + "\n## Notes\n\nMore.\n");
        pass(Duration.ofMinutes(5));
        done(operations().files().sync(vault.toString()));

        assertThat(done(operations().files().history("signed", 10)).texts())
                .extracting(FileHistory.PastText::hand)
                .containsExactly(vault + ", vault", "Ines, cli", "not recorded");
        assertThat(done(operations().files().history("signed", 1)).texts())
                .extracting(FileHistory.PastText::hand)
                .containsExactly(vault + ", vault");
    }

    @Test
    void newDraftOpensItsSectionAndIsNamedOnce() {
        take("opened", "");
        PersonsAct opens =
                new PersonsAct.Draft(
                        "drafts/new.md", true, Draft.State.PLANNED, "", "", "", "", "Ines");

        done(act("opened", opens));

        assertThat(draft("opened").standing()).isEqualTo("planned, since today");
        assertThat(file("opened"))
                .contains("## Drafts", "— drafts/new.md — Planned since 2026-05-");
        assertThat(done(operations().why("opened")).isDrafted()).isFalse();
        assertThat(declined(act("opened", opens)).cause()).contains("already");
        assertThat(declined(act("opened", says("other", Draft.State.DROPPED, ""))).nextStep())
                .contains("drafts/new.md");
        assertThat(declined(act("opened", says("new", null, ""))).nextStep()).contains("--state");
    }

    @Test
    void quoteHasToStandInTheTextOfTheItem() {
        String item = cells();
        take("quoted", "");

        Problem wrong = declined(act("quoted", attach(item, "The cell lost half of its charge")));
        assertThat(wrong.cause()).contains("Cells at sea");
        assertThat(wrong.nextStep()).contains("gleaner item read " + item);
        assertThat(done(operations().thread("quoted")).evidence()).hasSize(1);

        done(act("quoted", attach(item, "“the cell lost a tenth of its charge”")));
        var row =
                done(operations().thread("quoted")).evidence().stream()
                        .flatMap(group -> group.items().stream())
                        .filter(one -> one.item().equals(item))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.stance()).isEqualTo("supports");
        assertThat(row.quote()).contains("a tenth");
        assertThat(row.role()).isEqualTo("measured");

        Problem decided =
                declined(
                        act(
                                "quoted",
                                new PersonsAct.Decide(
                                        1, item, State.CONFIRMED, null, "half was lost", "Ines")));
        assertThat(decided.cause()).contains("does not stand in the text");
        assertThat(done(operations().thread("quoted")).triggers().getFirst().firings())
                .noneMatch(firing -> firing.state().equals("confirmed"));
    }

    @Test
    void quoteOfATextThatIsNotStoredIsKeptAndShownAsUnchecked() {
        take("unchecked", "\n## Drafts\n\n- 2026-05-12 — drafts/sea.md — Angle: salt.\n");
        String held = evidence("unchecked", "Old costs").item();
        take("donor", "");
        String item =
                attachedTo(
                        "donor",
                        "\n- New costs (2026-03-02, https://grid.example.org/new-costs) — Body not yet read.\n");

        Problem again = declined(act("unchecked", attach(held, "Costs fell by half.")));
        assertThat(again.cause()).contains("already");
        assertThat(again.nextStep()).contains("thread draft unchecked DRAFT --anchor " + held);
        done(act("unchecked", attach(item, "Costs fell by half.")));
        done(
                act(
                        "unchecked",
                        new PersonsAct.Draft(
                                "sea", false, null, "", "", item, "Costs fell again.", "Ines")));

        assertThat(evidence("unchecked", "New costs").doubt())
                .isEqualTo("not checked: the text is not stored");
        assertThat(draft("unchecked").anchors())
                .singleElement()
                .satisfies(anchor ->
                        assertThat(anchor.doubt())
                                .isEqualTo("not checked: the text is not stored"));
    }

    @Test
    void anchorHasToStandInTheTextOfTheItem() {
        String item = cells();
        take("anchored", "\n## Drafts\n\n- 2026-05-12 — drafts/sea.md — Angle: salt.\n");
        done(act("anchored", attach(item, "Salt got into nine of the forty cells")));

        Problem wrong =
                declined(
                        act(
                                "anchored",
                                new PersonsAct.Draft(
                                        "sea",
                                        false,
                                        null,
                                        "",
                                        "",
                                        item,
                                        "Salt got into all of the cells",
                                        "Ines")));

        assertThat(wrong.cause()).contains("does not stand in the text", "Cells at sea");
        assertThat(wrong.nextStep()).contains("gleaner item read " + item);
        assertThat(draft("anchored").anchors()).isEmpty();
        assertThat(evidence("anchored", "Cells at sea").doubt()).isEmpty();
    }

    /** The item of a line that is added to the evidence of a thread. */
    private static String attachedTo(String slug, String line) {
        String text = file(slug).replace("Body not yet read.\n", "Body not yet read." + line);
        done(operations().importThread(text.getBytes(StandardCharsets.UTF_8), FileOperations.JOIN));
        return evidence(slug, "New costs").item();
    }

    private static EvidenceRow evidence(String slug, String title) {
        return done(operations().thread(slug)).evidence().stream()
                .flatMap(group -> group.items().stream())
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changedSentenceFlagsTheDraftAndIsToldOnce() {
        String item = cells();
        take("flagged", "\n## Drafts\n\n- 2026-05-12 — drafts/sea.md — Angle: salt.\n");
        done(act("flagged", attach(item, "")));
        done(
                act(
                        "flagged",
                        new PersonsAct.Draft(
                                "sea",
                                false,
                                null,
                                "",
                                "",
                                item,
                                "lost a tenth of its charge",
                                "Ines")));
        assertThat(draft("flagged").anchors()).hasSize(1);
        assertThat(draft("flagged").flags()).isEmpty();
        assertThat(rules()).doesNotContain("anchor-changed");
        pass(Duration.ofDays(2));

        poll(CELLS.replace("lost a tenth of its charge", "lost a fifth of its charge"));

        assertThat(draft("flagged").flags())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.kind().word()).isEqualTo("changed");
                    assertThat(flag.said())
                            .isEqualTo("The cell lost a tenth of its charge in 200 cycles.");
                    assertThat(flag.now())
                            .isEqualTo("The cell lost a fifth of its charge in 200 cycles.");
                    assertThat(flag.at()).isAfter(Instant.parse("2026-05-14T00:00:00Z"));
                });
        assertThat(rules()).contains("anchor-changed");
        assertThat(done(operations().threads().brief("flagged", null)).drafts().getFirst().flags())
                .hasSize(1);
        assertThat(told("flagged")).containsExactly("a draft stands on what has changed: flagged");

        pass(Duration.ofDays(2));
        poll(CELLS.replace("The cell lost a tenth of its charge in 200 cycles. ", ""));
        assertThat(draft("flagged").flags())
                .extracting(flag -> flag.kind().word())
                .containsExactly("gone");
        assertThat(told("flagged")).hasSize(2);
        done(act("flagged", says("sea", Draft.State.DROPPED, "")));
        assertThat(draft("flagged").flags()).isEmpty();
        assertThat(told("flagged")).hasSize(2);
    }

    private static List<String> rules() {
        return done(operations().threads().lint("flagged", false)).findings().stream()
                .map(finding -> finding.rule())
                .toList();
    }

    private static List<String> told(String slug) {
        operations().board();
        return done(operations().notices().list(slug, 50)).notices().stream()
                .map(row -> row.headline())
                .filter(line -> line.startsWith("a draft"))
                .toList();
    }
}
