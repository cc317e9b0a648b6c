package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.BitSet;
import java.util.List;

class MainTextTest {

    private static final String ONE =
            "<p>The agent wrote a kernel on Monday, and nobody had asked for it. It ran twice as fast as the old one.</p>";
    private static final String TWO =
            "<p>On Tuesday the team measured it again, with other inputs, and found that the gain was real.</p>";
    private static final String THREE =
            "<p>What it cost is another matter: a week of machines that others would have liked to use themselves.</p>";
    private static final String FOUR =
            "<p>Whether the method holds for larger models will be known when somebody has the patience to try.</p>";

    @Test
    void paragraphsOfAnArticleAreKept() {
        assertThat(text(page("")))
                .contains("nobody had asked")
                .contains("the gain was real")
                .contains("a week of machines")
                .contains("the patience to try");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<p>By Ada Example</p>",
                "<p><a href='/x'>Read more: Another agent wrote another kernel</a></p>",
                "<p>Lesen Sie auch: <a href='/x'>Noch ein Agent schreibt noch einen Kern</a></p>",
                "<p><a href='/x'>ANOTHER AGENT WROTE ANOTHER KERNEL ON MONDAY</a></p>",
                "<p><a href='/x'>Another agent wrote another kernel</a> [VIDEO]</p>",
                "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.</p>",
                "<p style='display:none'>What a script may show one day, in a sentence of its own.</p>"
            })
    void lineThatARuleKnowsIsDropped(String line) {
        assertThat(verdicts(page(line)))
                .filteredOn(verdict -> !verdict.rule().isEmpty())
                .extracting(Verdict::kept)
                .contains(false)
                .doesNotContain(true);
        assertThat(text(page(line))).doesNotContain(Jsoup.parse(line).text());
    }

    @Test
    void panelThatReadersOpenIsKept() {
        String panel =
                "<div class='accordion'><h2>How was it measured?</h2><div class='accordion-content' aria-hidden='true'>"
                        + "<p>It was measured on four machines, with the same inputs and a new clock. Nobody touched them for a week, and the numbers were kept.</p>"
                        + "<p>The second team repeated it on Friday. They found a little less, said so in the second sentence, and kept their numbers too.</p></div></div>";

        assertThat(text(page(panel)))
                .contains("measured on four machines")
                .contains("repeated it on Friday");
    }

    @Test
    void factsForMachinesAreNoText() {
        String facts =
                "<div style='display:none' itemscope itemtype='http://schema.org/NewsArticle'><div itemprop='articleBody'>"
                        + Jsoup.parse(ONE + TWO + THREE + FOUR).text()
                        + "</div></div>";

        assertThat(verdicts(page("") + facts))
                .filteredOn(verdict -> verdict.line().text().contains("nobody had asked"))
                .hasSize(1);
    }

    @Test
    void textForReadersWithoutScriptsIsReadWhenThereIsNoOther() {
        String unscripted =
                "<noscript><div id='topic'>" + ONE + TWO + THREE + FOUR + "</div></noscript>";

        assertThat(text("<html><body><div id='app'>Loading…</div>" + unscripted))
                .contains("nobody had asked")
                .contains("the patience to try");
        assertThat(
                        text(
                                page(
                                        "<noscript><p>Please switch on scripts to see the pictures of this page, which are many.</p></noscript>")))
                .doesNotContain("switch on scripts");
    }

    @Test
    void commentsOnAnArticleAreDroppedHoweverLongTheyAre() {
        String comment =
                "<li class='comment odd'><p>I read this with care, and I measured it again at home. The gain was real on my machine too, which surprised me.</p></li>";
        String html =
                page("").replace(
                                "</article>",
                                "</article><ol>"
                                        + (comment + comment.replace("odd", "even alt")).repeat(4)
                                        + "</ol>");

        assertThat(text(html)).contains("nobody had asked").doesNotContain("at home");
        assertThat(verdicts(html))
                .filteredOn(verdict -> verdict.line().text().contains("at home"))
                .extracting(Verdict::rule)
                .containsOnly("a comment on the article");
    }

    @Test
    void shortListBetweenParagraphsIsKept() {
        assertThat(text(page("<ul><li>one input</li><li>two clocks</li></ul>")))
                .contains("• one input\n• two clocks");
    }

    @Test
    void sentenceThatBeginsLikeABylineIsKept() {
        assertThat(
                        text(
                                page(
                                        "<p>By Wednesday the agent had found out that its own measurements were wrong, and said so.</p>")))
                .contains("By Wednesday");
    }

    @Test
    void headlineStandsInTheTitleAlone() {
        assertThat(text(page(""))).doesNotContain("Kernels by an agent");
    }

    @Test
    void tableBetweenParagraphsIsKeptWhole() {
        String table =
                "<table><tr><th>Input</th><th>Gain</th></tr><tr><td>small</td><td>1.2</td></tr><tr><td>large</td><td>2.4</td></tr></table>";

        assertThat(text(page(table)))
                .contains("| Input | Gain |\n| small | 1.2 |\n| large | 2.4 |");
    }

    @Test
    void listingOfCodeIsKeptWholeOrNotAtAll() {
        List<Verdict> code =
                verdicts(page("<pre>int run() {\n  return 1;\n}</pre>")).stream()
                        .filter(verdict -> verdict.line().kind() == Line.Kind.CODE)
                        .toList();

        assertThat(code).hasSize(3).extracting(Verdict::kept).containsOnly(code.getFirst().kept());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<ol><li><div class='tab copy'><div class='code-box'><pre><div>int run() {</div><div>return 1;</div><div>}</div></pre></div></div></li></ol>",
                "<div class='wide'><div class='scroll box'><table><tr><td>int run() {</td><td>yes</td></tr><tr><td>return 1;</td><td>no</td></tr></table></div></div>"
            })
    void listingWithinTheTextIsKeptHoweverItIsWrapped(String listing) {
        assertThat(text(page(listing))).contains("int run() {").contains("return 1;");
    }

    @Test
    void listingThatHasFewVotesSaysThatItStandsWithinTheText() {
        PageLines.Read read = PageLines.of(Jsoup.parse(page("<pre>run()</pre>")).body());
        double[] votes = new double[read.lines().size()];
        votes[2] = 0.9;
        votes[votes.length - 2] = 0.9;

        MainText.Decided decided = MainText.decide(read, new Rules(read, facts()), votes);

        assertThat(decided.rules())
                .containsValue("stands within text that is kept")
                .allSatisfy((index, rule) ->
                        assertThat(rule.isEmpty())
                                .isEqualTo(!read.lines().get(index).text().equals("run()")));
    }

    @Test
    void listingAfterTheTextIsNotKeptForBeingAListing() {
        List<Line> lines = PageLines.of(Jsoup.parse(page("<pre>run()</pre>")).body()).lines();
        Frame body = PageLines.of(Jsoup.parse(page("<pre>run()</pre>")).body()).body();
        double[] votes = new double[lines.size()];
        votes[1] = 0.9;

        Wholes.keepListings(lines, votes, 0.5, body, new BitSet());

        assertThat(votes).containsOnly(0, 0.9);
    }

    @Test
    void textForNarrowScreensThatIsThereAgainForWideOnesIsKeptOnce() {
        String both =
                "<div class='narrow'>"
                        + ONE
                        + TWO
                        + THREE
                        + "</div><div class='wide'>"
                        + ONE
                        + TWO
                        + THREE
                        + "</div>"
                        + FOUR;
        String html =
                "<html><head><title>Kernels by an agent</title></head><body><article>"
                        + "<h1>Kernels by an agent</h1>"
                        + both
                        + "</article></body></html>";

        assertThat(text(html)).containsOnlyOnce("nobody had asked").contains("patience to try");
        assertThat(verdicts(html))
                .filteredOn(verdict -> verdict.rule().equals("repeats text that is kept"))
                .hasSize(3)
                .noneMatch(Verdict::kept);
    }

    @Test
    void refrainAndRowsThatStandTwiceAreKept() {
        String refrain =
                "<p>Round and round the kernel goes,<br>and where it stops, nobody knows.</p>";
        String html = page(refrain + "<p>" + TWO.replace("Tuesday", "Sunday") + "</p>" + refrain);

        assertThat(text(html).split("Round and round", -1)).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <nav><ul><li><a href='/'>Front page of the letter</a></li></ul></nav> | Front page
                    <footer><p>© 2026 The Letter. All rights reserved.</p></footer> | rights reserved
                    <div class='related'><h3>Related stories</h3><ul><li><a href='/a'>Another tale of kernels</a></li><li><a href='/b'>A third tale</a></li></ul></div> | Another tale
                    <div class='comments'><h3>2 comments</h3><div class='comment'><p>First! What a nice kernel, I would like to have one too.</p></div></div> | First!
                    <div class='newsletter'><p>Sign up for our newsletter</p><form><input></form></div> | Sign up
                    """)
    void furnitureOfThePageIsDropped(String furniture, String words) {
        String html =
                "<html><head><title>Kernels by an agent</title></head><body><article><h1>Kernels by an agent</h1>"
                        + ONE
                        + TWO
                        + THREE
                        + FOUR
                        + "</article>"
                        + furniture
                        + "</body></html>";

        assertThat(text(html)).contains("nobody had asked").doesNotContain(words);
    }

    @Test
    void verdictSaysWhatMovedTheVote() {
        assertThat(verdicts(page("")))
                .filteredOn(verdict -> verdict.line().text().startsWith("On Tuesday"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.kept()).isTrue();
                    assertThat(verdict.vote()).isGreaterThanOrEqualTo(verdict.limit());
                    assertThat(verdict.reasons()).isNotEmpty();
                    assertThat(verdict.line().path()).isEqualTo("article > p");
                });
    }

    @Test
    void everyFeatureHasItsOwnName() {
        assertThat(Features.names())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(Features.WIDTH);
    }

    private static String page(String inside) {
        return "<html><head><title>Kernels by an agent</title></head><body><header><a href='/'>The Letter</a></header>"
                + "<article><h1>Kernels by an agent</h1>"
                + ONE
                + TWO
                + inside
                + THREE
                + FOUR
                + "</article><footer><p>© 2026 The Letter</p></footer></body></html>";
    }

    private static String text(String html) {
        StringBuilder text = new StringBuilder();
        MainText.of(Jsoup.parse(html).body(), facts())
                .lines()
                .forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    private static List<Verdict> verdicts(String html) {
        return MainText.explained(Jsoup.parse(html).body(), facts());
    }

    private static PageFacts facts() {
        return new PageFacts("Kernels by an agent", "", "Ada Example", "", true, "", List.of());
    }
}
