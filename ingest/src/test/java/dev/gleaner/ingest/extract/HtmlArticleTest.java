package dev.gleaner.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.BodyState;
import dev.gleaner.ingest.extract.Article.Block;
import dev.gleaner.ingest.extract.Article.Link;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

@Timeout(30)
class HtmlArticleTest {

    private static final URI ADDRESS = URI.create("https://letter.example/2026/kernels");
    private static final String LONG =
            "The agent wrote a kernel, measured it, and wrote a better one until noon. ";
    private static final String PARAGRAPHS = ("<p>" + LONG.repeat(3) + "</p>").repeat(4);

    @Nested
    class MainText {

        @Test
        void furnitureAroundTheArticleIsLeftOut() {
            Article article =
                    page(
                            """
                            <header><a href="/">Home</a></header><nav><ul><li>Menu entry</li></ul></nav>
                            <div class="sidebar"><p>Side words that are long enough to be a paragraph of their own.</p></div>
                            <div id="main"><h1>Kernels by AI</h1><div class="share-buttons">Share this</div>%s
                            <script>var hidden = 'script words';</script><p style="display: none">invisible words</p>
                            <form>form words</form><h3>Related posts</h3><ul><li><a href="/x">Another tale</a></li></ul></div>
                            <div class="comments"><p>Comment words that are long enough to be a paragraph of their own.</p></div>
                            <footer>Footer words</footer>
                            """
                                    .formatted(PARAGRAPHS));

            assertThat(article.text()).isEqualTo((LONG.repeat(3).strip() + "\n").repeat(4).strip());
        }

        @Test
        void blocksComeInReadingOrderOneALine() {
            Article article =
                    page(
                            """
                            <article>%1$s<h2>What the kernel does</h2><p>First   <b>bold</b>&nbsp;words were<br>spoken after a break, when the agent had measured the kernel again.</p>
                            <ul><li>one thing</li><li>another <i>thing</i></li></ul>
                            <table><tr><th>Benchmark</th><th>Score</th></tr><tr><td>A</td><td>93.9&nbsp;%%</td></tr></table>
                            <blockquote><p>They said that it was the best kernel of the year, and nobody disagreed.</p></blockquote><pre>a = 1
                              b  = 2</pre>%1$s</article>
                            """
                                    .formatted(PARAGRAPHS));

            assertThat(article.text())
                    .contains(
                            """
                            What the kernel does
                            First bold words were
                            spoken after a break, when the agent had measured the kernel again.
                            • one thing
                            • another thing
                            | Benchmark | Score |
                            | A | 93.9 % |
                            They said that it was the best kernel of the year, and nobody disagreed.
                            a = 1
                            """);
            assertThat(article.blocks().stream().skip(4).limit(9).map(Block::kind))
                    .containsExactly(
                            Block.Kind.HEADING,
                            Block.Kind.PARAGRAPH,
                            Block.Kind.PARAGRAPH,
                            Block.Kind.LIST_ITEM,
                            Block.Kind.LIST_ITEM,
                            Block.Kind.TABLE_ROW,
                            Block.Kind.TABLE_ROW,
                            Block.Kind.QUOTE,
                            Block.Kind.CODE);
            assertThat(
                            article.blocks().stream()
                                    .map(block ->
                                            article.text().substring(block.start(), block.end())))
                    .containsExactlyElementsOf(article.text().lines().toList());
        }

        @Test
        void linksPointAtTheirWordsAndAreAbsolute() {
            Article article =
                    page(
                            PARAGRAPHS
                                    + "<p>What was measured stands in <a href='/paper.pdf#p2'> the paper </a>, with <a"
                                    + " href='javascript:x()'>this</a> as its base, and <a href='//other.example/a b'>that</a> for those"
                                    + " who want to repeat the whole measurement at home.</p>"
                                    + PARAGRAPHS);

            assertThat(article.links())
                    .extracting(Link::anchor)
                    .containsExactly("the paper", "that");
            assertThat(article.links())
                    .extracting(Link::href)
                    .containsExactly(
                            "https://letter.example/paper.pdf", "https://other.example/a%20b");
            assertThat(article.links())
                    .allSatisfy(link ->
                            assertThat(article.text().substring(link.start(), link.end()))
                                    .isEqualTo(link.anchor()));
        }

        @Test
        void baseElementOfAnotherSchemeIsNotBelieved() {
            assertThat(
                            page("<base href='javascript:alert(1)//'>"
                                            + PARAGRAPHS
                                            + "<p>"
                                            + LONG
                                            + "<a href='x'>Word</a> of it went round and everybody wanted to see it.</p>"
                                            + PARAGRAPHS)
                                    .links())
                    .extracting(Link::href)
                    .containsExactly("https://letter.example/2026/x");
        }

        @Test
        void pageWhosePartsHaveMisleadingNamesIsReadAllTheSame() {
            assertThat(
                            page("<div class='newsletter'><p>Only this.</p></div><aside>"
                                            + PARAGRAPHS
                                            + "</aside>")
                                    .text())
                    .contains("wrote a better one");
        }

        @Test
        void formAroundTheWholePageIsNoFurniture() {
            assertThat(page("<form>" + PARAGRAPHS + "</form>").text())
                    .contains("wrote a better one");
        }
    }

    @Nested
    class Metadata {

        @Test
        void linkedDataSpeaksFirst() {
            Article article =
                    page(
                            """
                            <head><title>Kernels by AI - The Letter</title><meta name="author" content="webmaster">
                            <meta property="og:site_name" content="The Letter"><link rel="canonical" href="/kernels">
                            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "no"},
                             {"@type": ["NewsArticle"], "headline": "Kernels by AI", "datePublished": "2026-05-04T23:30:00-07:00",
                              "author": [{"name": "Ada Example"}, "Bo Sample"], }]}</script></head>
                            """
                                    + PARAGRAPHS);

            assertThat(article.title()).isEqualTo("Kernels by AI");
            assertThat(article.siteName()).isEqualTo("The Letter");
            assertThat(article.author()).isEqualTo("Ada Example, Bo Sample");
            assertThat(article.published())
                    .isNotNull()
                    .satisfies(date -> assertThat(date.from()).isEqualTo(LocalDate.of(2026, 5, 4)));
            assertThat(article.canonical()).isEqualTo("https://letter.example/kernels");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <title>Kernels by AI ¦ The Letter</title><meta property='og:site_name' content='The Letter'> | Kernels by AI
                        <title>The Letter - Kernels by AI</title><meta property='og:site_name' content='The Letter'> | Kernels by AI
                        <title>Kernels by AI – letter</title>                                                        | Kernels by AI
                        <title>Kernels - a story of AI</title>                                                       | Kernels - a story of AI
                        <title>The Letter</title><h1>Kernels by AI</h1>                                               | Kernels by AI
                        <meta property='og:title' content='Kernels &amp; AI'>                                        | Kernels & AI
                        """)
        void titleIsWithoutTheNameOfTheSite(String head, String title) {
            // The table cannot hold its own delimiter
            String written = head.replace(" ¦ ", " | ");
            assertThat(page(written + PARAGRAPHS).title()).isEqualTo(title);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<meta property='article:published_time' content='2026-05-04T09:30:00Z'>",
                    "<meta name='citation_publication_date' content='2026/05/04'>",
                    "<article><time datetime='2026-05-04'>last week</time></article>",
                    "<div class='entry-meta'>Posted on May 4, 2026 by Ada</div>",
                    "<span class='date'>4th May 2026</span>"
                })
        void dayOfPublishingIsFound(String part) {
            assertThat(page(part + PARAGRAPHS).published())
                    .isNotNull()
                    .satisfies(date -> {
                        assertThat(date.from()).isEqualTo(LocalDate.of(2026, 5, 4));
                        assertThat(date.isDay()).isTrue();
                    });
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(
                strings = {
                    "<meta name='author' content='Ada Example'>",
                    "<p class='byline'>By Ada Example</p>",
                    "<p class='byline'>By Ada Example | May 4, 2026</p>",
                    "<a rel='author' href='/ada'>Ada Example</a>"
                })
        void authorIsFound(String part) {
            assertThat(page(part + PARAGRAPHS).author()).isEqualTo("Ada Example");
        }

        @Test
        void unknownStaysUnknown() {
            Article article = page(PARAGRAPHS);

            assertThat(article.author()).isNull();
            assertThat(article.published()).isNull();
            assertThat(article.siteName()).isNull();
            assertThat(article.canonical()).isNull();
            assertThat(article.title()).isEmpty();
            assertThat(article.language()).isEqualTo("en");
        }

        @Test
        void declaredLanguageIsATag() {
            assertThat(page("<html lang='de_AT'>" + PARAGRAPHS).language()).isEqualTo("de-AT");
        }
    }

    @Nested
    class HowMuchIsThere {

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        <p>Only a headline.</p>                                                                            | TITLE_ONLY
                        PARAGRAPHS                                                                                         | FULL
                        PARAGRAPHS<p>This post is for paid subscribers</p>                                                 | TRUNCATED
                        PARAGRAPHS<p>Subscribe to continue reading</p>                                                     | TRUNCATED
                        <p>The agent wrote a kernel, measured it, and wrote a better one until noon came and it had to stop, as it always does when the day is over [...]</p> | EXCERPT
                        <script type="application/ld+json">{"@type":"Article","isAccessibleForFree":"False"}</script>PARAGRAPHS | TRUNCATED
                        """)
        void bodyStateIsJudged(String page, BodyState state) {
            assertThat(page(page.replace("PARAGRAPHS", PARAGRAPHS)).body()).isEqualTo(state);
        }

        @Test
        void textIsCutAtItsLimit() {
            Article article =
                    page(
                            "<p>"
                                    + LONG.repeat(20)
                                    + "</p>"
                                    + ("<p>" + LONG.repeat(20) + "</p>").repeat(500));

            assertThat(article.text()).hasSizeLessThanOrEqualTo(Article.LONGEST_TEXT);
            assertThat(article.text()).hasSizeGreaterThan(Article.LONGEST_TEXT - 10);
            assertThat(article.body()).isEqualTo(BodyState.TRUNCATED);
        }
    }

    @Nested
    class HostileInput {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"div", "b", "blockquote", "table><tr><td", "ul><li", "a href='/x'"})
        void deepNestingIsSurvived(String tag) {
            assertThat(page(("<" + tag + ">").repeat(50_000) + "word")).isNotNull();
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"<div>", "<p>x", "<a href=x>y", "<ul><li>", "<h1>a", "<p>by "})
        void millionTagsAreSurvived(String tag) {
            assertThat(page(tag.repeat(1_000_000)).text())
                    .hasSizeLessThanOrEqualTo(Article.LONGEST_TEXT);
        }

        @Test
        void manyAttributesAndCellsAreSurvived() {
            StringBuilder attributes = new StringBuilder("<p ");
            for (int index = 0; index < 100_000; index++) {
                attributes.append('a').append(index).append("=1 ");
            }
            assertThat(page(attributes + ">x</p>" + PARAGRAPHS).text()).contains("kernel");
            assertThat(page("<table>" + "<tr><td>a<td>b".repeat(20_000) + "</table>")).isNotNull();
        }

        @Test
        void whatCannotBeStoredIsReplaced() {
            String text =
                    page("<p>a&#0;b\u0000c&#xD800;d\u0008e &#99999999999;</p>" + PARAGRAPHS).text();

            assertThat(text.codePoints())
                    .noneMatch(point ->
                            point == 0 || point == 8 || (point >= 0xd800 && point <= 0xdfff));
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4})
        void damagedPageIsAnArticle(long seed) {
            Random random = new Random(seed);
            byte[] whole =
                    ("<html><head><title>T</title></head><body><article>"
                                    + PARAGRAPHS
                                    + "<table><tr><td>a<td>b</table><a href='/x'>y</a></article></body></html>")
                            .getBytes(StandardCharsets.UTF_8);
            for (int turn = 0; turn < 50; turn++) {
                byte[] bytes = whole.clone();
                for (int hit = 0; hit < 30; hit++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Article article = Articles.html(bytes, null, ADDRESS);
                assertThat(article.links())
                        .allSatisfy(link ->
                                assertThat(article.text().substring(link.start(), link.end()))
                                        .isEqualTo(link.anchor()));
            }
        }

        @Test
        void nothingIsAnArticleToo() {
            assertThat(Articles.html(new byte[0], null, ADDRESS).body())
                    .isEqualTo(BodyState.TITLE_ONLY);
            assertThat(List.of(page("").text(), page("<html>").text())).containsOnly("");
        }
    }

    private static Article page(String html) {
        return Articles.html(html.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }
}
