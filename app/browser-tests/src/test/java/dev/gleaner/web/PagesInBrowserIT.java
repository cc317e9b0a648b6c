package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

import dev.gleaner.server.Server;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every screen in a browser: light and dark, narrow and wide, by keyboard, with hostile items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserIT {

    private static final String WRONGLY_FILLED =
            "/forecasts/" + FixtureForecasts.DUE + "?sent=true&outcome=failed&known=soon";

    static final List<String> PAGES =
            List.of(
                    "/",
                    "/threads/automated-ai-research",
                    "/threads/just-opened",
                    "/threads/hostile",
                    "/items/" + FixtureOperations.WHOLE,
                    "/items/" + FixtureOperations.HOSTILE_ITEM,
                    "/items/" + FixtureOperations.RTL_ITEM,
                    "/search",
                    "/search?q=agents&explain=true",
                    "/search?q=nothing",
                    "/search?q=%28",
                    "/sources",
                    "/forecasts",
                    "/forecasts/" + FixtureForecasts.RESOLVED,
                    "/forecasts/" + FixtureForecasts.HOSTILE_FORECAST,
                    WRONGLY_FILLED,
                    "/no-such",
                    "/items/" + FixtureOperations.BREAKS);

    /** One of each, for what takes many steps. */
    static final List<String> SCREENS =
            List.of(
                    "/",
                    "/threads/automated-ai-research",
                    "/items/" + FixtureOperations.WHOLE,
                    "/search?q=agents&explain=true",
                    "/sources",
                    "/forecasts",
                    WRONGLY_FILLED,
                    "/no-such");

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Chromium chromium;
    private Server server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        server = FixtureServer.start(FixtureOperations.filled(), folder);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private Visit visit(String path, ColorScheme scheme, int width) {
        return Visit.open(chromium.browser(), server.address(), path, scheme, width);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void axeFindsNothingInLightOrDark(String path) {
        try (Visit visit = visit(path, ColorScheme.LIGHT, 1280)) {
            assertThat(violations(visit.page())).as("light").isEmpty();
            visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(violations(visit.page())).as("dark").isEmpty();
        }
    }

    /** There are no frames, so that one run in the page itself sees everything. */
    private static List<String> violations(Page page) {
        List<String> violations = new ArrayList<>();
        for (Rule rule :
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(AXE_TAGS)
                        .analyze()
                        .getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                violations.add(
                        rule.getId() + ": " + node.getFailureSummary() + " " + node.getHtml());
            }
        }
        return violations;
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void nothingGoesWrongAndNothingIsWiderThanTheWindow(String path) {
        try (Visit visit = visit(path, ColorScheme.LIGHT, 360)) {
            assertThat(visit.page().locator("h1").isVisible()).isTrue();
            assertThat(visit.overflow()).as("at 360 px").isEmpty();
            visit.page().setViewportSize(1280, 900);
            assertThat(visit.overflow()).as("at 1280 px").isEmpty();
            assertThat(visit.troubles()).isEmpty();
        }
    }

    /** Of outcomes to choose from, the chosen one is a stop; arrows lead to the others. */
    @ParameterizedTest
    @FieldSource("SCREENS")
    void keyboardReachesEveryActionAndShowsWhereItIs(String path) {
        try (Visit visit = visit(path, ColorScheme.LIGHT, 1280)) {
            Page page = visit.page();
            long actions =
                    ((Number)
                                    page.evaluate(
                                            """
                                            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden], [type=radio]:not(:checked)), textarea, summary')]
                                              .filter(each => each.checkVisibility())
                                              .map((each, at) => each.dataset.at = 'action ' + at).length
                                            """))
                            .longValue();
            Set<String> reached = new LinkedHashSet<>();
            List<String> unseen = new ArrayList<>();
            String last = "";
            for (int step = 0; step < actions + 30 && !last.equals("end"); step++) {
                page.keyboard().press("Tab");
                last = (String) page.evaluate(FOCUSED);
                if (last.startsWith("unseen")) {
                    unseen.add(last);
                } else if (last.startsWith("action")) {
                    reached.add(last);
                }
            }
            assertThat(unseen).isEmpty();
            assertThat(reached).hasSize((int) actions);
        }
    }

    /** Which action has the focus; {@code unseen …} where nothing shows that it does. */
    private static final String FOCUSED =
            """
            () => {
              const here = document.activeElement;
              if (here === document.body || here === document.documentElement) return 'end';
              const style = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              const shown = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              if (!shown) return 'unseen ' + here.outerHTML.slice(0, 150);
              return here.dataset.at || 'other';
            }
            """;

    @Test
    void firstStopLeadsPastTheHead() {
        try (Visit visit = visit("/threads/automated-ai-research", ColorScheme.LIGHT, 1280)) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void searchIsAskedFromTheHeadOfAnyPage() {
        try (Visit visit = visit("/sources", ColorScheme.LIGHT, 1280)) {
            visit.page().locator("#query").fill("agents");
            visit.page().locator("#query").press("Enter");
            assertThat(visit.page().url()).endsWith("/search?q=agents");
            assertThat(visit.page().locator(".hits > li").count()).isEqualTo(3);
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void passageIsInTheWindowWhenItsHitIsOpened() {
        try (Visit visit = visit("/search?q=agents", ColorScheme.LIGHT, 360)) {
            visit.page().locator("blockquote a").nth(1).click();
            double top =
                    ((Number)
                                    visit.page()
                                            .evaluate(
                                                    "document.querySelector('.passage').getBoundingClientRect().top"))
                            .doubleValue();
            assertThat(top).isBetween(0.0, 900.0);
        }
    }

    /** Pointing at everything, focusing it and clicking what is no link sets off any handler. */
    @ParameterizedTest
    @FieldSource("HOSTILE")
    void hostileItemExecutesNothing(String path) {
        try (Visit visit = visit(path, ColorScheme.LIGHT, 1280)) {
            Page page = visit.page();
            page.evaluate(
                    """
                    () => document.querySelectorAll('body *').forEach(each => {
                      for (const event of ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'load',
                                           'error', 'toggle', 'animationstart', 'submit']) {
                        each.dispatchEvent(new Event(event));
                      }
                      if (!each.closest('a, button')) each.click();
                    })
                    """);
            assertThat(page.locator("script, iframe, object, embed, [onerror], [onload]").count())
                    .isZero();
            assertThat(page.locator("a[href^='javascript:' i]").count()).isZero();
            assertThat(page.locator("body").innerHTML()).contains("&lt;script&gt;");
            assertThat(visit.troubles()).isEmpty();
        }
    }

    static final List<String> HOSTILE =
            List.of(
                    "/",
                    "/threads/hostile",
                    "/items/" + FixtureOperations.HOSTILE_ITEM,
                    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                    "/forecasts",
                    "/forecasts/" + FixtureForecasts.HOSTILE_FORECAST,
                    "/sources");

    /** So that silence in the other tests means something. */
    @Test
    void codeThatRunsOrIsStoppedIsNoticed() {
        try (Visit visit = visit("/", ColorScheme.LIGHT, 1280)) {
            visit.page()
                    .evaluate(
                            "document.body.insertAdjacentHTML('beforeend',"
                                    + " '<img src=x onerror=alert(1)>')");
            visit.page().waitForFunction("window.happened.length > 0");
            assertThat(visit.troubles())
                    .anyMatch(trouble -> trouble.startsWith("stopped script-src"));

            visit.page().evaluate("alert(1)");
            assertThat(visit.troubles()).contains("ran alert");
        }
    }
}
