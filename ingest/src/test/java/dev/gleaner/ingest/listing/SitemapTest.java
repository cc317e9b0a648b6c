package dev.gleaner.ingest.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

class SitemapTest {

    private static final URI ADDRESS = URI.create("https://lab.example/sitemap.xml");

    private static Sitemap read(String text) {
        return Sitemap.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }

    private static String pages(String urls) {
        return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + urls
                + "</urlset>";
    }

    private static final String THREE =
            """
            <url><loc>https://lab.example/research/old</loc><lastmod>2024-02-01</lastmod></url>
            <url><loc>https://lab.example/research/new</loc><lastmod>2026-05-01T10:00:00+02:00</lastmod></url>
            <url><loc>https://lab.example/about</loc></url>
            <url><loc>https://elsewhere.example/research/x</loc></url>
            <url><loc>file:///etc/passwd</loc></url>
            """;

    @Test
    void pagesOfThisHostComeNewestFirst() {
        Sitemap.Pages pages = (Sitemap.Pages) read(pages(THREE));

        assertThat(pages.pages())
                .containsExactly(
                        new Listed(
                                "https://lab.example/research/new", "", LocalDate.of(2026, 5, 1)),
                        new Listed(
                                "https://lab.example/research/old", "", LocalDate.of(2024, 2, 1)),
                        new Listed("https://lab.example/about", "", null));
        assertThat(pages.under("/research/")).hasSize(2);
    }

    @Test
    void indexNamesFurtherSitemaps() {
        assertThat(
                        read(
                                """
                                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                                <sitemap><loc>https://lab.example/a.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
                                <sitemap><loc>https://lab.example/b.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
                                </sitemapindex>
                                """))
                .isEqualTo(
                        new Sitemap.Index(
                                java.util.List.of(
                                        "https://lab.example/b.xml", "https://lab.example/a.xml")));
    }

    @Test
    void packedOneIsUnpackedAndBombIsNot() throws IOException {
        assertThat(Sitemap.read(packed(pages(THREE).getBytes(StandardCharsets.UTF_8)), ADDRESS))
                .isInstanceOf(Sitemap.Pages.class);
        assertThat(Sitemap.read(packed(new byte[Sitemap.MOST_BYTES + 10]), ADDRESS))
                .isInstanceOf(Sitemap.Unreadable.class);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>not found</body></html>",
                "<!DOCTYPE u [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset"
                        + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://lab.example/&x;</loc></url></urlset>",
                "<!DOCTYPE u [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><urlset><url><loc>https://lab.example/&b;</loc></url></urlset>"
            })
    void whatIsNoneGivesNoPage(String text) {
        Sitemap read = read(text);

        assertThat(read instanceof Sitemap.Pages pages && !pages.pages().isEmpty()).isFalse();
    }
}
