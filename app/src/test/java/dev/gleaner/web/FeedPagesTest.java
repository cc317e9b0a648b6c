package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.operation.Json;
import dev.gleaner.server.Server;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** The feeds of what changes, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedPagesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private Server server;
    private Server empty;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = FixtureServer.start(FixtureOperations.filled(), folder.resolve("filled"));
        empty = FixtureServer.start(FixtureOperations.empty(), folder.resolve("empty"));
    }

    @AfterAll
    void stop() {
        server.close();
        empty.close();
    }

    private HttpResponse<String> get(Server asked, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(asked.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void atomSaysWhatChangedAndWhy() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server, "/feeds/threads.atom");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml;charset=UTF-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .isEqualTo(server.address() + "/feeds/threads.atom");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2026-05-13T09:00:00Z");
        assertThat(feed.select("entry")).hasSize(2);
        assertThat(feed.select("entry > title").getFirst().text())
                .isEqualTo("medium → medium-high: Automated AI research");
        assertThat(feed.select("entry > summary").getFirst().text())
                .isEqualTo("medium-high because three origins and a result that was read");
        assertThat(feed.select("entry > link").getFirst().attr("href"))
                .isEqualTo(server.address() + "/threads/automated-ai-research");
        assertThat(feed.select("entry > id").eachText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("urn:uuid:"));
    }

    @Test
    void jsonFeedHasTheSameEntries() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server, "/feeds/threads.json");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/feed+json");
        JsonNode feed = Json.mapper().readTree(answer.body());
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asString())
                .isEqualTo(server.address() + "/feeds/threads.json");
        assertThat(feed.get("items")).hasSize(2);
        JsonNode first = feed.get("items").get(0);
        assertThat(first.get("id").asString()).startsWith("urn:uuid:");
        assertThat(first.get("content_html").asString())
                .contains("<a href=\"http://newsroom.test/nine-agents\"")
                .contains("RIPENESS   medium-high");
    }

    @Test
    void foreignWordsStayWords() throws IOException, InterruptedException {
        String atom = get(server, "/feeds/threads/hostile.atom").body();
        String json = get(server, "/feeds/threads/hostile.json").body();

        Document feed = Jsoup.parse(atom, "", Parser.xmlParser());
        assertThat(feed.select("entry")).hasSize(1);
        assertThat(feed.select("script")).isEmpty();
        String html = feed.select("entry > content").text();
        assertThat(Jsoup.parse(html).select("script")).isEmpty();
        assertThat(html).contains("&lt;script&gt;");
        assertThat(atom + json).doesNotContain("\u202e");
        assertThat(
                        Jsoup.parse(
                                        Json.mapper()
                                                .readTree(json)
                                                .get("items")
                                                .get(0)
                                                .get("content_html")
                                                .asString())
                                .select("script"))
                .isEmpty();
    }

    @Test
    void readerThatHasItIsToldSo() throws IOException, InterruptedException {
        for (String path :
                new String[] {"/feeds/threads.atom", "/feeds/threads/automated-ai-research.json"}) {
            HttpResponse<String> first = get(server, path);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            String modified = first.headers().firstValue("Last-Modified").orElseThrow();
            assertThat(modified).isEqualTo("Wed, 13 May 2026 09:00:00 GMT");

            HttpResponse<String> again = get(server, path, "If-None-Match", etag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(get(server, path, "If-Modified-Since", modified).statusCode())
                    .isEqualTo(304);
            assertThat(get(server, path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void feedWithoutChangesIsAFeed() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(empty, "/feeds/threads.atom");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<updated>1970-01-01T00:00:00Z</updated>");
    }

    @Test
    void threadNobodyKnowsHasNoFeed() throws IOException, InterruptedException {
        assertThat(get(server, "/feeds/threads/no-such.atom").statusCode()).isEqualTo(404);
        assertThat(get(server, "/feeds/other.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesLeadToTheFeeds() throws IOException, InterruptedException {
        Document board = Jsoup.parse(get(server, "/").body());
        Document thread = Jsoup.parse(get(server, "/threads/automated-ai-research").body());

        assertThat(board.select("head link[rel=alternate]").eachAttr("href"))
                .containsExactly("/feeds/threads.atom", "/feeds/threads.json");
        assertThat(thread.select("head link[rel=alternate]").eachAttr("href"))
                .containsExactly(
                        "/feeds/threads/automated-ai-research.atom",
                        "/feeds/threads/automated-ai-research.json",
                        "/feeds/threads.atom",
                        "/feeds/threads.json");
        assertThat(board.select("nav a[href=/notices]")).hasSize(1);
    }

    @Test
    void whatWasGivenUpIsSeenOnThePage() throws IOException, InterruptedException {
        Document page = Jsoup.parse(get(server, "/notices").body());

        assertThat(page.select(".notice").text()).contains("1 message given up.");
        assertThat(page.text())
                .contains("webhook hooks.newsroom.test (abcd): given up, status 500");
    }
}
