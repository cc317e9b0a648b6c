package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.server.Server;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages as a browser gets them, from a server on a loopback port over answers written by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPagesTest {

    private static final String THREAD = "/threads/automated-ai-research";

    private static final String FILLED_IN =
            "?sent=true&outcome=failed&known=2026-01-02&by=O%27Hara&reason=%24(rm)%20%3Cb%3E";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir static Path data;

    private Server filled;
    private Server empty;

    @BeforeAll
    void start() throws IOException {
        filled = FixtureServer.start(FixtureOperations.filled(), data.resolve("filled"));
        empty = FixtureServer.start(FixtureOperations.empty(), data.resolve("empty"));
    }

    @AfterAll
    void stop() {
        filled.close();
        empty.close();
    }

    static List<String> pages() {
        return List.of(
                "/",
                THREAD,
                "/threads/just-opened",
                "/threads/hostile",
                item(FixtureOperations.WHOLE),
                item(FixtureOperations.NAMED_ONLY),
                item(FixtureOperations.TRUNCATED_COPY),
                item(FixtureOperations.HOSTILE_ITEM),
                item(FixtureOperations.RTL_ITEM),
                "/search",
                "/search?q=agents&explain=true",
                "/search?q=agents%20is:unread&order=newest",
                "/search?q=nothing",
                "/search?q=%28",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/sources",
                "/notices",
                "/forecasts",
                "/forecasts?by=source",
                "/forecasts/" + FixtureForecasts.DUE,
                "/forecasts/" + FixtureForecasts.RESOLVED,
                "/forecasts/" + FixtureForecasts.HOSTILE_FORECAST,
                "/forecasts/" + FixtureForecasts.DUE + "?sent=true&outcome=failed&known=soon",
                "/forecasts/" + FixtureForecasts.DUE + FILLED_IN,
                "/forecasts/no-such",
                "/benchmarks",
                "/benchmarks/one?named=Longer%20Tasks",
                "/threads/no-such",
                "/items/no-such",
                "/search?limit=many",
                item(FixtureOperations.BREAKS),
                "/no-such");
    }

    private static String item(String id) {
        return "/items/" + id;
    }

    private HttpResponse<String> get(Server server, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Accept", "text/html"));
    }

    private HttpResponse<String> get(String path) {
        return get(filled, path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("the server is there while testing", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("a test is not interrupted", interrupted);
        }
    }

    private Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    private Document emptyPage(String path) {
        return Jsoup.parse(get(empty, path).body());
    }

    private static Element only(Document page, String query) {
        return page.select(query).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + query + " in\n" + page));
    }

    @Nested
    class EveryPage {

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void hasATitleOneHeadingAndLandmarks(String path) {
            Document page = page(path);
            assertThat(page.title()).endsWith(" · Gleaner").hasSizeGreaterThan(10);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("header nav[aria-label]")).hasSize(1);
            assertThat(page.select("search form label[for=query]")).hasSize(1);
            assertThat(page.select("html[lang=en]")).hasSize(1);
            assertThat(only(page, "body > a").attr("href")).isEqualTo("#main");
            assertThat(page.select("main#main")).hasSize(1);
        }

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void goesDownItsHeadingsWithoutASkip(String path) {
            int level = 1;
            for (Element heading : page(path).select("h1, h2, h3, h4")) {
                int next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void namesEachThingOnceAndLinksOnlyToWhatIsThere(String path) {
            Document page = page(path);
            Set<String> ids = new HashSet<>();
            for (Element named : page.select("[id]")) {
                assertThat(ids.add(named.id())).as(named.id()).isTrue();
            }
            for (Element link : page.select("a[href^=#]")) {
                assertThat(ids).contains(link.attr("href").substring(1));
            }
            for (Element labelled : page.select("[aria-labelledby]")) {
                assertThat(ids).contains(labelled.attr("aria-labelledby"));
            }
        }

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void holdsNothingThatRuns(String path) {
            Document page = page(path);
            assertThat(
                            page.select(
                                    "script, style, iframe, object, embed, form[method=post], img[src=x]"))
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                element.attributes()
                        .forEach(attribute -> {
                            assertThat(attribute.getKey())
                                    .doesNotStartWith("on")
                                    .isNotEqualTo("style");
                        });
            }
        }

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void linksOnlyToItselfAndTheWeb(String path) {
            for (Element link : page(path).select("[href], [src], [action]")) {
                String address =
                        link.hasAttr("href")
                                ? link.attr("href")
                                : link.attr("src") + link.attr("action");
                assertThat(address).matches("/[^/\\\\].*|/|#.*|https?://.*");
                if (address.startsWith("http")) {
                    assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
                    assertThat(link.hasAttr("target")).isFalse();
                }
            }
        }

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void showsNoCharacterThatTurnsTheTextAround(String path) {
            assertThat(get(path).body()).doesNotContain("\u202e").doesNotContain("\u0000");
        }

        @ParameterizedTest
        @MethodSource("dev.gleaner.web.WebPagesTest#pages")
        void carriesTheHeaders(String path) {
            HttpResponse<String> response = get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy)
                                    .startsWith("default-src 'none'; style-src 'self';")
                                    .contains("frame-ancestors 'none'")
                                    .doesNotContain("unsafe"));
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("text/html;charset=UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/gleaner.css", "/icon.svg"})
        void findsWhatItIsDressedIn(String path) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("max-age=3600");
        }
    }

    @Nested
    class Forecasts {

        @Test
        void dueOnesComeFirstAndScoresHaveTheirCounts() {
            Document page = page("/forecasts");

            assertThat(page.select("section h2").eachText())
                    .containsExactly("Due", "To come", "Resolved", "Scores");
            Element due = only(page, "section[aria-labelledby=due] .entries > li");
            assertThat(due.text())
                    .contains("due", "≥ 60 %", "by 2025", "Wren Archer", "Resolve it")
                    .contains("The same text or voice on the same event: 30 % by 2025");
            assertThat(only(page, "section[aria-labelledby=resolved]").text())
                    .contains(
                            "failed",
                            "known since 2025-01-09, says Ada",
                            "Brier 0.360, 60 % as stated");
            assertThat(page.select("#scores ~ table tbody tr").eachText().getFirst())
                    .isEqualTo("Wren Archer 1 2 1 happened, 1 failed 0.260 2 50 %");
            assertThat(page.select("#scores ~ table tbody tr").eachText().get(1))
                    .endsWith("2 0 – – 0 –");
            assertThat(page.text()).doesNotContain("accuracy");
        }

        @Test
        void everyEntryIsShownWithBothItsDates() {
            Document page = page("/forecasts/" + FixtureForecasts.RESOLVED);

            assertThat(page.select("ol.entries > li").eachText().getFirst())
                    .contains("2. failed, known since 2025-01-09 stands")
                    .contains("set 2026-05-13 09:00 UTC by Ada", "It did not sing.");
            assertThat(page.select("ol.entries > li")).hasSize(2);
            assertThat(page.select("form input[name=replaces]").attr("value")).isEqualTo("2");
            assertThat(page.select("form input[type=radio]").eachAttr("value"))
                    .containsExactly("happened", "failed", "annulled", "withdrawn");
        }

        @Test
        void formSaysWhatIsWrongInTheWordsOfTheCommandAndKeepsWhatWasFilledIn() {
            Document page =
                    page(
                            "/forecasts/"
                                    + FixtureForecasts.DUE
                                    + "?sent=true&outcome=failed&known=soon&by=Ada");

            assertThat(only(page, ".notice.wrong").text())
                    .isEqualTo("'soon' is no day say it as a day, such as --known 2026-05-11");
            assertThat(page.select("form input[name=known]").attr("value")).isEqualTo("soon");
            assertThat(page.select("form input[name=by]").attr("value")).isEqualTo("Ada");
            assertThat(page.select("form input[checked]").eachAttr("value"))
                    .containsExactly("failed");
            assertThat(page.select("pre")).isEmpty();
        }

        @Test
        void formGivesTheCommandWithEachWordWhereItBelongs() {
            assertThat(only(page("/forecasts/" + FixtureForecasts.DUE + FILLED_IN), "pre").text())
                    .isEqualTo(
                            "gleaner forecasts resolve "
                                    + FixtureForecasts.DUE
                                    + " failed --known=2026-01-02 --by='O'\\''Hara' --reason='$(rm) <b>'");
        }

        @Test
        void threadShowsWhatOfItsEvidenceIsDue() {
            Element due = only(page(THREAD), "section[aria-labelledby=due]");

            assertThat(due.text())
                    .contains("Each asks for a resolution", "an agent repeats a whole paper");
            assertThat(due.select("a.action").attr("href"))
                    .isEqualTo("/forecasts/" + FixtureForecasts.DUE);
        }

        @Test
        void firstDayHasNoForecastAndSaysWhatMakesOne() {
            assertThat(emptyPage("/forecasts").text())
                    .contains("No forecast yet", "gleaner ingest");
        }
    }

    @Nested
    class ABenchmark {

        @Test
        void tableSaysWhatTheChartShowsAndLeadsToTheSentences() {
            Document page = page("/benchmarks/one?named=Longer%20Tasks");

            assertThat(only(page, "img.chart").attr("src"))
                    .isEqualTo("/benchmarks/one.svg?named=Longer%20Tasks&series=0");
            assertThat(page.select("tbody tr")).hasSize(5);
            assertThat(page.select("tbody tr").eachText().getFirst())
                    .contains("record:", "Wren 1", "4 minutes", "2024-01-10", "Heron Lab");
            assertThat(page.select("tbody tr a").eachAttr("href").getFirst())
                    .isEqualTo(Links.passage(FixtureOperations.WHOLE, 0, 20));
            assertThat(page.text()).contains("doubles in");
            assertThat(page.text())
                    .contains(FixtureEvidence.HOSTILE_SYSTEM)
                    .contains("higher is better");
        }

        @Test
        void axisOfTheChartsIsALinkAway() {
            Document page = page("/benchmarks/one?named=Longer%20Tasks");
            String linear = only(page, "a[href$=axis=linear]").attr("href");

            Document other = page(linear);

            assertThat(only(other, "main [aria-current=true]").text()).isEqualTo("linear");
            assertThat(only(other, "img.chart").attr("src")).endsWith("&series=0&axis=linear");
            assertThat(get("/benchmarks/one.svg?named=Longer%20Tasks&axis=linear").body())
                    .isNotEqualTo(get("/benchmarks/one.svg?named=Longer%20Tasks").body());
        }

        @Test
        void chartAndValuesAreServedAsWhatTheyAre() {
            HttpResponse<String> chart = get("/benchmarks/one.svg?named=Longer%20Tasks");
            HttpResponse<String> values = get("/benchmarks/one.csv?named=Longer%20Tasks");

            assertThat(chart.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
            assertThat(chart.body()).startsWith("<svg ").contains("<circle");
            assertThat(values.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            assertThat(get(empty, "/benchmarks/one.svg?named=x").statusCode()).isEqualTo(404);
        }

        @Test
        void firstDayHasNoBenchmarkAndSaysWhatMakesOne() {
            assertThat(emptyPage("/benchmarks").text()).contains("No result yet", "gleaner ingest");
        }
    }

    @Nested
    class TheBoard {

        @Test
        void saysForEachThreadLevelHoldsNewestAndCounts() {
            Element card = page("/").select(".card").get(1);
            assertThat(card.select("h2 a").attr("href")).isEqualTo(THREAD);
            assertThat(card.select(".level .word").text()).isEqualTo("medium-high");
            assertThat(card.select(".dots i").eachAttr("class"))
                    .containsExactly("full", "full", "full", "half", "empty");
            assertThat(card.select(".level .heard").text()).isEqualTo("(level 3 of 5, held)");
            assertThat(card.select(".held li").eachText())
                    .containsExactly(
                            "held body not read — When the model debugs its own training run",
                            "held counter-evidence not checked");
            assertThat(card.select(".newest").text())
                    .isEqualTo(
                            "newest 2026-05-12 The Replication Letter When the model debugs its own"
                                    + " training run yesterday");
            assertThat(card.select(".counts li").eachText())
                    .containsExactly("10 items", "2 origins", "4 unread", "drafted");
            assertThat(card.select(".action").text())
                    .isEqualTo("What lifts it: Automated AI research");
            assertThat(
                            page(THREAD)
                                    .select(
                                            card.select(".action")
                                                    .attr("href")
                                                    .substring(THREAD.length())))
                    .hasSize(1);
        }

        @Test
        void originsAreCountedByAllLayersUntilSomeAreSwitchedOff() {
            Element all = page(THREAD).select("section.origins").getFirst();
            assertThat(all.select("input[type=checkbox][checked]").eachAttr("value"))
                    .containsExactly("copies", "families", "works", "retold", "same");
            assertThat(all.select("details[open]")).isEmpty();

            Element some =
                    page(THREAD + "?layers=&layers=copies&layers=works")
                            .select("section.origins")
                            .getFirst();
            assertThat(some.select("input[type=checkbox][checked]").eachAttr("value"))
                    .containsExactly("copies", "works");
            assertThat(some.select("details[open]")).hasSize(1);
            assertThat(some.select("h3").size()).isGreaterThanOrEqualTo(all.select("h3").size());

            Element none = page(THREAD + "?layers=").select("section.origins").getFirst();
            assertThat(none.select("input[type=checkbox][checked]")).isEmpty();
            assertThat(none.select(".entries li").size())
                    .isEqualTo(all.select(".entries li").size());
            assertThat(none.select(".entries li").eachText())
                    .noneMatch(line -> line.contains("publisher family") || line.contains("copy:"));
            assertThat(all.select(".entries li").eachText())
                    .anyMatch(line -> line.contains("copy:"));
        }

        @Test
        void aLayerThatIsNoneIsRefused() {
            assertThat(get(THREAD + "?layers=moons").statusCode()).isEqualTo(400);
        }

        @Test
        void threadWithoutEvidenceHasNoLevelYet() {
            Element card = page("/").select(".card").get(4);
            assertThat(card.select(".level .word").text()).isEqualTo("no level yet");
            assertThat(card.select(".dots i").eachAttr("class")).containsOnly("empty").hasSize(5);
            assertThat(card.select(".level .heard").text()).isEqualTo("(level 0 of 5)");
            assertThat(page("/threads/just-opened").select(".level .word").eachText())
                    .containsOnly("no level yet");
        }

        @Test
        void summarisesAndSaysAsOfWhen() {
            assertThat(page("/").select(".meta").text())
                    .isEqualTo(
                            "5 threads · 1 ripe or pending · 2 held · computed 2026-05-13 09:00 UTC");
        }

        @Test
        void namesTheChannelsInTrouble() {
            Element notice = only(page("/"), ".notice");
            assertThat(notice.text()).startsWith("1 of 6 channels failing: ML Reposts.");
            assertThat(notice.select("a").attr("href")).isEqualTo("/sources");
        }

        @Test
        void marksWhereOneIs() {
            assertThat(page("/").select("nav a[aria-current=page]").eachText())
                    .containsExactly("Threads");
        }

        @Test
        void withoutThreadsSaysHowToGetOne() {
            assertThat(emptyPage("/").select(".nothing").text())
                    .contains("No thread yet")
                    .contains("gleaner thread import FILE");
        }

        @Test
        void hostileTitleIsText() {
            assertThat(page("/").select(".card").get(2).select("h2").text())
                    .isEqualTo("<script>alert(1)</script> gnp.exe & \"quotes\"");
        }
    }

    @Nested
    class AThread {

        @Test
        void showsTheComputedLevelBesideTheWrittenOne() {
            Document page = page(THREAD);
            assertThat(page.select(".levels .large .word").eachText())
                    .containsExactly("medium-high", "ripe-pending");
            assertThat(page.select(".differs").text()).isEqualTo("above the computed level");
            assertThat(page.select(".levels blockquote").text())
                    .startsWith("Holding short of ripe");
        }

        @Test
        void tellsWhereItsFileContradictsItself() {
            Element drift = only(page(THREAD), "#drifts ~ .entries > li");
            assertThat(drift.text())
                    .contains("The prose says three; four are listed.")
                    .contains("count-in-prose")
                    .contains("line 24: “Three items”");
            assertThat(page(THREAD).select("nav.contents").text()).contains("Drifts in the file");
        }

        @Test
        void showsHowItCameToBeWhereItIs() {
            Document page = page(THREAD);
            assertThat(page.select("#history ~ ol > li").text())
                    .contains("2026-05-11", "medium-high", "attached an item");
            assertThat(page.select("#history ~ p").text())
                    .isEqualTo("medium-high could have been known 27 days earlier, on 2026-04-14");
            assertThat(page.select("#history ~ table tbody tr").text())
                    .isEqualTo("Some Lab 2 27 81");
        }

        @Test
        void tellsWhoWroteItsFileAndGivesEachTextBack() {
            Document page = page(THREAD);
            assertThat(page.select("#versions ~ .entries > li").eachText())
                    .containsExactly(
                            "2026-05-11 09:00 UTC Ines <b>, api holds, 1\u202f204 bytes",
                            "2026-05-10 09:00 UTC not recorded replaced, 1\u202f100 bytes");
            assertThat(page.select("#versions ~ .entries a").eachAttr("href"))
                    .containsExactly(
                            "/api/threads/automated-ai-research/versions/one?version=v2",
                            "/api/threads/automated-ai-research/versions/one?version=v1");
        }

        @Test
        void listsHoldsWithWhatLiftsThemAndTheWayThere() {
            Element hold = only(page(THREAD), ".holds > li");
            assertThat(hold.text())
                    .contains("body not read — When the model debugs its own training run")
                    .contains("Keeps it at medium-high; lifted by reading the body");
            assertThat(hold.select("a").attr("href")).isEqualTo(item(FixtureOperations.NAMED_ONLY));
        }

        @Test
        void newestEvidenceStandsUnderWhatHoldsIt() {
            Element newest = only(page(THREAD), ".gauge h3:contains(Newest evidence) + p");
            assertThat(newest.text())
                    .isEqualTo(
                            "2026-05-12 The Replication Letter When the model debugs its own"
                                    + " training run · not read");
            assertThat(newest.select("a").attr("href"))
                    .isEqualTo(item(FixtureOperations.NAMED_ONLY));
        }

        @Test
        void treeOfReasonsShowsRulesThatDidNotFire() {
            Document page = page(THREAD);
            assertThat(page.select(".reasons > ul > li > div > p > .rung").eachText())
                    .contains("ripe", "ripe-pending", "medium-high", "medium", "low");
            assertThat(page.select(".reasons li.not-fired").get(0).text())
                    .startsWith("✘ ripe not met");
            assertThat(page.select(".reasons li.fired li.fired li.fired")).isNotEmpty();
            assertThat(page.select(".reasons ul:empty")).isEmpty();
        }

        @Test
        void saysWhatWouldChangeTheLevel() {
            assertThat(page(THREAD).select(".changes > li").eachText())
                    .anySatisfy(line ->
                            assertThat(line)
                                    .startsWith("it has figures from a production run")
                                    .contains("leads to ripe"));
        }

        @Test
        void groupsEvidenceBySourceWithEverythingKnown() {
            Document page = page(THREAD);
            assertThat(page.select(".group h3").eachText())
                    .containsExactly(
                            "The Replication Letter newsletter",
                            "Horizon Notes evaluator",
                            "ML Reposts mirror · counts as nothing until its lineage is decided");
            Element quoted = page.select(".evidence > li").get(2);
            assertThat(quoted.select("time").attr("datetime")).isEqualTo("2026-04-21");
            assertThat(quoted.select(".counts li").eachText())
                    .containsExactly("quoted", "direct", "full text", "4 results", "anchor item");
            assertThat(quoted.select("a.address").attr("href"))
                    .isEqualTo("http://newsroom.test/replication-letter/33.html");
            assertThat(quoted.select(".note").text()).startsWith("0.97 against 0.23");
        }

        @Test
        void readStateIsAWordBesideItsDot() {
            assertThat(page(THREAD).select(".evidence .unread").eachText())
                    .containsExactly("unread, title seen", "unread", "unread", "unread, skimmed");
        }

        @Test
        void copyNamesWhatItRepeats() {
            Element copy = only(page(THREAD), ".evidence .copy");
            assertThat(copy.text())
                    .isEqualTo(
                            "A copy of Nine agents, one week, and the number that did not travel:"
                                    + " no evidence of its own.");
            assertThat(copy.select("a").attr("href")).isEqualTo(item(FixtureOperations.WHOLE));
        }

        @Test
        void triggersStandWithWhatMetThem() {
            Document page = page(THREAD);
            assertThat(page.select(".firings li").eachText())
                    .containsExactly(
                            "tentative When the model debugs its own training run the title shares"
                                    + " “model”, “training” and “run” with the trigger",
                            "refuted Four ways to say sixty per cent a share of work is no"
                                    + " probability");
            assertThat(page.text()).contains("Nothing has met it yet.");
        }

        @Test
        void linesThatNoRuleReadsAreShown() {
            assertThat(page(THREAD).select("#kept ~ ul").text())
                    .contains("see also the two posts Ines mentioned");
        }

        @Test
        void withoutAnythingSaysWhatToDo() {
            Document page = page("/threads/just-opened");
            assertThat(page.text())
                    .contains("No evidence yet.")
                    .contains("Nobody has written a level down.");
            assertThat(page.select("#triggers, #watching, #drafts, #notes, #kept")).isEmpty();
        }

        @Test
        void addressThatIsNoneIsText() {
            Element first = page("/threads/hostile").select(".evidence .address").get(0);
            assertThat(first.tagName()).isEqualTo("span");
            assertThat(first.text()).isEqualTo("javascript:alert(1)");
        }

        @Test
        void foreignTitlesKeepTheirDirectionToThemselves() {
            assertThat(
                            page("/threads/hostile")
                                    .select(".evidence a:not(.address) > bdi")
                                    .eachText())
                    .contains(FixtureOperations.RTL);
        }
    }

    @Nested
    class AnItem {

        @Test
        void marksEachClaimsSentenceWithItsValue() {
            Document page = page(item(FixtureOperations.WHOLE));
            assertThat(page.select("article mark")).hasSize(4);
            assertThat(page.select("article mark strong").eachText())
                    .containsExactly("0.23", "0.97", "0.94", "0.47");
            assertThat(page.select("article p")).hasSize(6);
        }

        @Test
        void rowsJumpToTheirSentencesAndBack() {
            Document page = page(item(FixtureOperations.WHOLE));
            List<String> toSentence = page.select("table a.reference").eachAttr("href");
            List<String> toRow = page.select("article a.reference").eachAttr("href");
            assertThat(toSentence).hasSize(5);
            assertThat(toRow)
                    .isEqualTo(toSentence.stream().map(to -> "#row-" + to.substring(1)).toList());
            assertThat(only(page, toSentence.get(1)).text())
                    .startsWith("The nine agents, each a Claude Opus 4.6");
        }

        @Test
        void tableNamesItsColumnsAndSaysWhatIsNotStated() {
            Document page = page(item(FixtureOperations.WHOLE));
            assertThat(page.select("th[scope=col]").eachText())
                    .containsExactly(
                            "Sentence",
                            "Benchmark",
                            "System",
                            "Value",
                            "Date",
                            "Measured by, reported by");
            assertThat(page.select("tbody tr:not(.linked)").eachText())
                    .startsWith(
                            "1 Weak-to-strong PGR seven days people 0.23 2026-04-14 Anthropic"
                                    + " reported by The Replication Letter",
                            "2 Weak-to-strong PGR five days Claude Opus 4.6 in nine agents with a"
                                    + " notice board 0.97 2026-04-14 Anthropic reported by The"
                                    + " Replication Letter",
                            "3 Weak-to-strong PGR mathematics Claude Opus 4.6 0.94 not stated not"
                                    + " stated reported by The Replication Letter");
            assertThat(page.select("tbody tr:last-child").get(0).text())
                    .contains("goal OpenAI wants to build");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/items/",
                    "/sources/one?named=Horizon%20Notes",
                    "/benchmarks/one?named=Longer%20Tasks"
                })
        void tellsWhatAPersonSaidIsTheSameAndHowToWithdrawThat(String path) {
            Document page = page(path.equals("/items/") ? path + FixtureOperations.WHOLE : path);

            assertThat(page.select(".notice li").text())
                    .contains(
                            "is said to be the same as “Second name” by Ines: one desk <script>",
                            "gleaner same withdraw same1-aaaaaaaaaaaaaaaaaaaaaaaaaa"
                                    + " --by YOUR-NAME --reason WHY");
        }

        @Test
        void rowTellsWhoElseSpeaksOfTheSameThingAndHowToRejectThat() {
            Element linked = only(page(item(FixtureOperations.WHOLE)), "tr.linked");

            assertThat(linked.text())
                    .contains("Marsh Notes disputes it: Others measured less, however.")
                    .contains("same benchmark and system, confidence 80 %, by the words “however”")
                    .contains("gleaner links reject l1 --by YOUR-NAME --reason WHY");
            assertThat(linked.select("a").attr("href"))
                    .isEqualTo(Links.passage(FixtureOperations.WHOLE, 0, 20));
        }

        @Test
        void opensAtThePassageThatWasAskedFor() {
            int start = FixtureOperations.TEXT.indexOf("We read this");
            int end = FixtureOperations.TEXT.indexOf("The agents were better");
            Document page =
                    page(item(FixtureOperations.WHOLE) + "?at=" + start + "-" + end + "#passage");
            assertThat(page.select("#passage")).hasSize(1);
            assertThat(page.select(".passage").text())
                    .startsWith("We read this")
                    .endsWith("deployed result.");
            assertThat(page.select("#passage + .passage")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0-0", "99999-100000", "5-2", "x", "1-99999999999999999999", "-"})
        void saysWhenThePassageIsNotThere(String at) {
            Document page = page(item(FixtureOperations.WHOLE) + "?at=" + at);
            assertThat(page.select(".notice").text()).contains("passage that was asked for is not");
            assertThat(page.select("#passage")).isEmpty();
        }

        @Test
        void saysThatTheTextIsNotHere() {
            Document page = page(item(FixtureOperations.NAMED_ONLY));
            assertThat(page.select(".notice").text()).contains("known by name only");
            assertThat(page.select("article, table")).isEmpty();
        }

        @Test
        void saysThatItIsACutCopyOfAnother() {
            Document page = page(item(FixtureOperations.TRUNCATED_COPY));
            assertThat(page.select(".notice").eachText())
                    .anySatisfy(notice -> assertThat(notice).contains("The text breaks off"))
                    .anySatisfy(notice ->
                            assertThat(notice)
                                    .contains("A copy of Nine agents")
                                    .contains("by The Replication Letter")
                                    .contains("names the other as canonical"));
        }

        @Test
        void namesItsCopiesAndItsThreads() {
            Document page = page(item(FixtureOperations.WHOLE));
            assertThat(page.select(".notice li").text()).contains("ML Reposts");
            assertThat(page.select("a[href^=/threads/]").eachAttr("href"))
                    .containsExactly(THREAD, "/threads/reproducing-papers");
            assertThat(page.select("a[href^=/threads/]").eachText())
                    .containsExactly("Automated AI research", "Reproducing papers");
        }

        @Test
        void languageAndDirectionAreThoseOfTheText() {
            Document page = page(item(FixtureOperations.RTL_ITEM));
            assertThat(only(page, "article").attr("lang")).isEqualTo("ar");
            assertThat(page.select("article p[dir=auto]")).hasSize(2);
            assertThat(only(page(item(FixtureOperations.HOSTILE_ITEM)), "article").hasAttr("lang"))
                    .isFalse();
        }

        @Test
        void hostileNamesStayInTheirPlaces() {
            Document page = page(item(FixtureOperations.HOSTILE_ITEM));
            assertThat(only(page, "h1").text()).startsWith("<script>alert(1)</script>");
            assertThat(page.select("article p").get(0).text())
                    .contains("<img src=x onerror=alert(1)>");
            assertThat(page.select("a[href^=/threads/]").attr("href"))
                    .isEqualTo("/threads/a%2F..%2Fb%3Fc%23d");
        }
    }

    @Nested
    class ASearch {

        @Test
        void hitsOpenAtTheirPassages() {
            Document page = page("/search?q=agents");
            Element passage = page.select(".hits blockquote").get(0);
            assertThat(passage.select("mark").eachText()).containsExactly("agents", "Opus 4.6");
            assertThat(passage.select("a").attr("href"))
                    .startsWith(item(FixtureOperations.WHOLE) + "?at=")
                    .endsWith("#passage");
            Document opened = page(passage.select("a").attr("href").replace("#passage", ""));
            assertThat(opened.select(".passage").text()).startsWith("The nine agents");
        }

        @Test
        void saysHowManyAndInWhichOrder() {
            Document page = page("/search?q=agents&order=newest");
            assertThat(page.select("[role=status]").text()).isEqualTo("the first 3 of 132 items");
            assertThat(page.select(".bar [aria-current]").text()).isEqualTo("newest first");
            assertThat(only(page, "input[name=order]").attr("value")).isEqualTo("newest");
            assertThat(only(page, "input[name=q]").attr("value")).isEqualTo("agents");
        }

        @Test
        void narrowsByFacetsAndHidesWhatNothingHas() {
            Document page = page("/search?q=agents%20is:unread");
            assertThat(page.select(".facets a").eachText())
                    .contains("METR 9", "unread 104×, chosen; take away")
                    .doesNotContain("forum 0");
            assertThat(page.select(".facets [aria-current]").attr("href"))
                    .isEqualTo("/search?q=agents");
        }

        @Test
        void explainsWhenAsked() {
            assertThat(page("/search?q=agents&explain=true").select("pre").text())
                    .contains("agents          → 132 items");
            assertThat(page("/search?q=agents").select("pre")).isEmpty();
        }

        @Test
        void tellsWhatWasTakenDifferently() {
            assertThat(page("/search?q=modle:x").select(".notice").text())
                    .contains("it was looked for as a word");
        }

        @Test
        void withoutHitsSaysHowToWiden() {
            Document page = page("/search?q=nothing");
            assertThat(page.select(".nothing").text()).contains("No item matches");
            assertThat(page.select(".nothing a").attr("href"))
                    .isEqualTo("/search?q=nothing&explain=true");
            assertThat(page.select("#help")).hasSize(1);
        }

        @Test
        void withoutItemsSaysHowToGetSome() {
            assertThat(emptyPage("/search").select(".nothing").text())
                    .contains("Nothing to search yet")
                    .contains("gleaner source add ADDRESS");
        }

        @Test
        void keepsAQuestionThatCannotBeRead() {
            HttpResponse<String> response = get("/search?q=%28a");
            Document page = Jsoup.parse(response.body());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(page.select("[role=alert]").text())
                    .isEqualTo(
                            "the bracket at 1 is never closed close it, or put the words in quotes");
            assertThat(only(page, "input[name=q]").attr("value")).isEqualTo("(a");
        }

        @Test
        void hostileQuestionIsTextInTheField() {
            Document page = page("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
            assertThat(only(page, "input[name=q]").attr("value"))
                    .isEqualTo("\"><script>alert(1)</script>");
        }
    }

    @Nested
    class TheSources {

        @Test
        void standWithTheirStateThoseInTroubleFirst() {
            Document page = page("/sources");
            assertThat(page.select("tbody tr").eachAttr("class"))
                    .containsExactly("failing", "doubted", "incomplete", "waiting", "well", "well");
            assertThat(page.select("tbody tr").get(0).text())
                    .isEqualTo(
                            "ML Reposts feed reposts.test/feed.xml ✘ failing 4 times in a row the"
                                    + " server answered 503 (it is busy); nothing was lost, it is"
                                    + " asked again 2026-05-09 08:55 UTC 2026-05-14 08:55 UTC four"
                                    + " failures in a row, so not for 24 hours");
        }

        @Test
        void askWhetherTheyChangedHands() {
            assertThat(page("/sources").select("tr.doubted").text())
                    .contains(
                            "Lantern Lab",
                            "? changed hands?",
                            "its language was English and is Indonesian");
        }

        @Test
        void sayWhenTheyAreNeverPolledAgain() {
            assertThat(page("/sources").select("tbody tr:last-child").get(0).text())
                    .contains("not by itself");
        }

        @Test
        void withoutAnySayHowToAddOne() {
            assertThat(emptyPage("/sources").select(".nothing").text())
                    .contains("gleaner source add ADDRESS");
        }
    }

    @Nested
    class Refusals {

        @Test
        void unknownThreadSaysCauseAndNextStep() {
            HttpResponse<String> response = get("/threads/no-such");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(response.body()).select("main").text())
                    .contains("there is no thread called 'no-such'")
                    .contains("gleaner thread list names those there are");
        }

        @Test
        void unreadableParameterIsABadRequest() {
            HttpResponse<String> response = get("/search?limit=many");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("A part of the address cannot be read.");
        }

        @Test
        void faultSaysNothingOfTheInside() {
            HttpResponse<String> response = get(item(FixtureOperations.BREAKS));
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("gleaner doctor")
                    .doesNotContain("secret of the machine room")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }

        @Test
        void routeThatIsNotNamedIsNotThere() {
            HttpResponse<String> response = get("/actuator/env");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("Not here");
        }

        @Test
        void addressOfTheErrorPageIsNoPage() {
            assertThat(get("/error").statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/api/threads", "/search", "/error"})
        void changeWithoutTheTokenIsForbidden(String path) {
            HttpResponse<String> response =
                    send(
                            HttpRequest.newBuilder(URI.create(filled.address() + path))
                                    .POST(BodyPublishers.ofString("x")));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }

        @Test
        void changeWithAWrongTokenIsForbidden() {
            HttpResponse<String> response =
                    send(
                            HttpRequest.newBuilder(URI.create(filled.address() + "/api/threads"))
                                    .header("Authorization", "Bearer wrong")
                                    .POST(BodyPublishers.ofString("x")));
            assertThat(response.statusCode()).isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"evil.test", "localhost.evil.test", "127.0.0.1.nip.io", "0"})
        void foreignHostNameIsMisdirected(String host) throws IOException {
            String answer =
                    raw(
                            "GET / HTTP/1.1\r\nHost: "
                                    + host
                                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 421")
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("gleaner.server.hosts")
                    .doesNotContain("Automated AI research");
        }

        private String raw(String request) throws IOException {
            URI address = URI.create(filled.address());
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
