package dev.gleaner.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class ListingPageTest {

    private static final URI ADDRESS = URI.create("https://lab.example/research/");

    private static ListingPage page(String body) {
        return new ListingPage(
                ("<html><head><title>Research</title></head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "utf-8",
                ADDRESS);
    }

    private static final String NAVIGATION =
            """
            <nav><ul>
              <li><a href="/about-the-company-and-its-people">About the company and its people</a></li>
              <li><a href="/careers-and-open-positions">Careers and open positions with us</a></li>
              <li><a href="/press-and-media-enquiries">Press and media enquiries, contact</a></li>
              <li><a href="/terms-of-service-and-more">Terms of service and much more</a></li>
            </ul></nav>
            """;

    private static String card(int number) {
        return """
        <div class="grid-cell"><article class="PostCard_root__a8Xk2">
          <a href="/research/paper-%d"><h3>Paper number %d on careful measurement</h3></a>
          <p>What it says in a sentence or two, see <a href="/people/ada">Ada</a>.</p>
          <time datetime="2026-04-%02dT10:00:00Z">in spring</time>
        </article></div>
        """
                .formatted(number, number, number);
    }

    private static String cards(int count) {
        StringBuilder cards = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            cards.append(card(number));
        }
        return cards.toString();
    }

    @Nested
    class Proposals {

        @Test
        void cardsWithDatesBeatNavigation() {
            ListingPage page = page(NAVIGATION + "<main><div>" + cards(6) + "</div></main>");

            ItemSelector selector = page.proposal().orElseThrow();

            List<Listed> items = page.items(selector);
            assertThat(items).hasSize(6);
            assertThat(items.getFirst())
                    .isEqualTo(
                            new Listed(
                                    "https://lab.example/research/paper-1",
                                    "Paper number 1 on careful measurement",
                                    LocalDate.of(2026, 4, 1)));
        }

        @Test
        void hashesInClassNamesMayChange() {
            ItemSelector selector =
                    page("<main><div>" + cards(6) + "</div></main>").proposal().orElseThrow();
            ListingPage deployedAgain =
                    page("<main><div>" + cards(7).replace("a8Xk2", "Zq71p") + "</div></main>");

            assertThat(deployedAgain.items(selector)).hasSize(7);
        }

        @Test
        void plainListOfLinksWithDatesInItsTextIsFound() {
            ListingPage page =
                    page(
                            """
                            <ul><li>March 3, 2026: <a href="notes/one.html">First of the long notes</a></li>
                            <li>February 1, 2026: <a href="notes/two.html">Second of the long notes</a></li>
                            <li>9 January 2026: <a href="notes/three.html">Third of the long notes</a></li></ul>
                            """);

            assertThat(page.items(page.proposal().orElseThrow()))
                    .containsExactly(
                            new Listed(
                                    "https://lab.example/research/notes/one.html",
                                    "First of the long notes",
                                    LocalDate.of(2026, 3, 3)),
                            new Listed(
                                    "https://lab.example/research/notes/two.html",
                                    "Second of the long notes",
                                    LocalDate.of(2026, 2, 1)),
                            new Listed(
                                    "https://lab.example/research/notes/three.html",
                                    "Third of the long notes",
                                    LocalDate.of(2026, 1, 9)));
        }

        @Test
        void groupsSplitByYearAreOneList() {
            String year =
                    "<section class='year'><h2>Y</h2><ul class='posts'>"
                            + "<li class='post'><a href='/p/%d'>A post with some title %d</a></li>"
                            + "<li class='post'><a href='/p/%d0'>A post with some title %d0</a></li>"
                            + "</ul></section>";
            ListingPage page =
                    page(
                            "<main>"
                                    + year.formatted(1, 1, 1, 1)
                                    + year.formatted(2, 2, 2, 2)
                                    + "</main>");

            assertThat(page.items(page.proposal().orElseThrow())).hasSize(4);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "<p>One <a href='/a'>link</a> and <a href='/b'>another</a> in an article.</p>",
                    "<ul><li><a href='#a'>A place on this very page</a></li><li><a href='#b'>Another place on this page</a></li>"
                            + "<li><a href='#c'>A third place on this page</a></li></ul>",
                    "<ul><li><a href='/x'>More</a></li><li><a href='/y'>More</a></li><li><a href='/z'>More</a></li></ul>"
                })
        void whatIsNoListGivesNone(String body) {
            assertThat(page(body).proposal()).isEmpty();
        }
    }

    @Nested
    class Selectors {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "a[href~=(x+x+)+y]",
                    "div:matches((a+)+b)",
                    "div:has(p:has(a))",
                    "div[",
                    "<script>",
                    "//*[contains(.,.)]"
                })
        void onesThatCannotBeRunSafelyAreRefused(String written) {
            assertThat(ItemSelector.parse(written)).isEmpty();
        }

        @Test
        void longOnesAreRefused() {
            assertThat(ItemSelector.parse("div ".repeat(100))).isEmpty();
        }

        @Test
        void expensiveOneStopsInTime() {
            ListingPage page = page("<div>".repeat(200) + "<p><i>x</i></p>".repeat(60_000));
            long started = System.nanoTime();

            page.items(ItemSelector.parse("* * * * * * * * * * ~ * ~ * ~ * a").orElseThrow());

            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(5));
        }

        @Test
        void linksThatLeadNowhereAreLeftOut() {
            ListingPage page =
                    page(
                            "<a class=x href='javascript:alert(1)'>a</a><a class=x href='data:text/html,x'>b</a>"
                                    + "<a class=x href='mailto:a@b'>c</a><a class=x href='/ok'>d</a><a class=x href='/ok'>d</a>");

            assertThat(page.items(ItemSelector.parse("a.x").orElseThrow()))
                    .containsExactly(new Listed("https://lab.example/ok", "d", null));
        }
    }
}
