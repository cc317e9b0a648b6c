package dev.gleaner.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class PageMetadataTest {

    private static final String ADDRESS = "https://letter.example/2026/05/04/kernels";

    @Test
    void directivesToRobotsAreCollected() {
        PageMetadata page =
                page(
                        "<meta name=robots content='NoIndex, max-snippet:-1'><meta http-equiv='X-Robots-Tag' content=noarchive>"
                                + "<meta name=tdm-reservation content=1>");

        assertThat(page.robots())
                .containsExactly("noindex", "max-snippet:-1", "noarchive", "tdm-reservation:1");
    }

    @Test
    void sectionTagsLicenceAndSubtitleAreRead() {
        PageMetadata page =
                page(
                        "<meta property='article:section' content='Systems'><meta property='article:tag' content='kernels'>"
                                + "<meta property='article:tag' content='agents'><link rel=license href='https://licence.example/by'>"
                                + "</head><body><h1>Kernels by AI</h1><p class=subtitle>How an agent came to write one</p>");

        assertThat(page.section()).contains("Systems");
        assertThat(page.tags()).containsExactly("kernels", "agents");
        assertThat(page.licence()).contains("https://licence.example/by");
        assertThat(page.subtitle()).contains("How an agent came to write one");
    }

    @Test
    void checkedClaimsAreRead() {
        PageMetadata page =
                page(
                        """
                        <script type="application/ld+json">{"@type": "ClaimReview", "claimReviewed": "Kernels write themselves",
                         "itemReviewed": {"author": {"name": "Bo Sample"}}, "reviewRating": {"alternateName": "Half true"}}</script>\
                        """);

        assertThat(page.claimReviews())
                .containsExactly(
                        new ClaimReview("Kernels write themselves", "Bo Sample", "Half true"));
    }

    @Test
    void dayInTheAddressDecidesWhenTheTimeInUtcIsOfTheNextDay() {
        PageMetadata page =
                page("<meta property='article:published_time' content='2026-05-05T01:30:00Z'>");

        assertThat(page.published())
                .hasValueSatisfying(stated -> {
                    assertThat(stated.date().from()).isEqualTo(LocalDate.of(2026, 5, 4));
                    assertThat(stated.where()).isEqualTo("address");
                });
    }

    @Test
    void dayInTheArticleSpeaksBeforeAMetaElementThatMayBeOfTheFile() {
        PageMetadata page =
                plain(
                        "<meta name=date content='2026-05-20'></head><body><h1>Kernels</h1><p class=news-date>04.05.2026</p>");

        assertThat(page.published())
                .hasValueSatisfying(stated ->
                        assertThat(stated.date().from()).isEqualTo(LocalDate.of(2026, 5, 4)));
    }

    @Test
    void dayThatReadersSeeDecidesWhenTheTimeInUtcIsOfTheNextDay() {
        PageMetadata page =
                plain(
                        "<meta property='article:published_time' content='2026-05-05T01:30:00Z'></head><body><time>May 4, 2026</time>");

        assertThat(page.published())
                .hasValueSatisfying(stated -> {
                    assertThat(stated.date().from()).isEqualTo(LocalDate.of(2026, 5, 4));
                    assertThat(stated.where()).isEqualTo("day shown");
                });
        assertThat(
                        plain(
                                        "<meta property='article:published_time' content='2026-05-05T16:30:00Z'></head><body><time>May 4, 2026</time>")
                                .published())
                .hasValueSatisfying(stated ->
                        assertThat(stated.date().from()).isEqualTo(LocalDate.of(2026, 5, 5)));
    }

    @Test
    void dateOfChangeIsKeptApart() {
        PageMetadata page =
                page(
                        "<meta property='article:published_time' content='2026-05-01'><meta property='article:modified_time' content='2026-06-02'>");

        assertThat(page.published())
                .hasValueSatisfying(stated -> {
                    assertThat(stated.date().from()).isEqualTo(LocalDate.of(2026, 5, 1));
                    assertThat(stated.where()).isEqualTo("meta article:published_time");
                });
        assertThat(page.modified())
                .hasValueSatisfying(stated ->
                        assertThat(stated.date().from()).isEqualTo(LocalDate.of(2026, 6, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <meta name=author content='Ada Example and Bo Sample'>                                  | Ada Example, Bo Sample
                    <meta property='article:author' content='https://face.example/ada'><a rel=author>Ada Example</a> | Ada Example
                    <meta name=author content='letter.example'></head><body><p>Von Ada Beispiel</p>          | Ada Beispiel
                    <div class=author>View all posts by Ada Example</div>                                     | Ada Example
                    <p class=label>By</p> <p class=full-name>Ada Example</p>                                  | Ada Example
                    <h5>Autor: </h5>Ada Beispiel/ab                                                           | Ada Beispiel
                    <p>04.05.2026 - Ada Beispiel</p>                                                          | Ada Beispiel
                    <p>Autorin: Ada Beispiel, seit Mai an der Werkbank</p>                                    | Ada Beispiel
                    <p><em>Eine Kolumne von Ada Beispiel</em></p>                                             | Ada Beispiel
                    <div class=byline>作者：李例</div>                                                         | 李例
                    <byline>Von Ada Beispiel, dpa</byline>                                                    | Ada Beispiel, dpa
                    <meta name=author content='Werkbank GmbH'></head><body><p>Von Ada Beispiel</p>             | Ada Beispiel
                    <meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Example'> | Ada Example
                    <div class=author>Ada Ada Example</div>                                                   | Ada Example
                    <div class=byline>Ada Example, May 4, 2026</div>                                          | Ada Example
                    <meta name=author content=admin>                                                          | ''
                    """)
    void authorsAreNames(String html, String names) {
        assertThat(String.join(", ", page(html).authors())).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    <meta property='og:title' content='Kernels: what agents write'></head><body><h1>What agents write</h1> ; What agents write
                    <title>What agents write | The Weekly Letter of Example Town</title>                                   ; What agents write
                    <title>What agents write - Letter</title>                                                              ; What agents write
                    <title>What agents write - and what not</title>                                                        ; What agents write - and what not
                    """)
    void titleIsTheHeadlineThatReadersSee(String html, String title) {
        assertThat(page(html).title()).isEqualTo(title);
    }

    private static PageMetadata plain(String html) {
        return new PageMetadata(
                Jsoup.parse("<html lang=en><head>" + html), "https://letter.example/kernels");
    }

    private static PageMetadata page(String html) {
        return new PageMetadata(Jsoup.parse("<html lang=en><head>" + html), ADDRESS);
    }
}
