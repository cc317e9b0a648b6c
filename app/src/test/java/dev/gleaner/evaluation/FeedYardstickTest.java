package dev.gleaner.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gleaner.operation.Json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class FeedYardstickTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void writeSet() throws IOException {
        Files.writeString(
                folder.resolve("one.xml"),
                "<rss version='2.0'><channel><title>A &lt;b&gt;letter&lt;/b&gt;</title><link>/home</link><item><title>one</title>"
                        + "<author>ada@a.example (Ada)</author><pubDate>2026-05-04T00:00:00Z</pubDate>"
                        + "<enclosure url='/1.mp3' type='audio/mpeg'/><description>text</description></item></channel></rss>");
        Files.writeString(folder.resolve("page.xml"), "<html><body>no feed</body></html>");
        Files.write(
                folder.resolve("latin.xml"),
                "<rss><channel><title>caf\u00e9</title></channel></rss>"
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyFileHasAPredictionAndNoneStopsTheRun() throws IOException {
        Evaluation evaluation =
                run(
                        """
                        first\tone.xml\ttext/xml\thttps://a.example/feed
                        second\tpage.xml\t\t
                        third\tmissing.xml
                        fourth

                        fifth\tlatin.xml\ttext/xml; charset = 'iso-8859-1'\tno address at all
                        """);

        assertThat(evaluation.cases()).isEqualTo(5);
        assertThat(evaluation.answered()).isEqualTo(2);
        assertThat(evaluation.failures()).hasSize(2).first().asString().startsWith("third: ");
        JsonNode predictions = predictions();
        assertThat(predictions.path("first").path("ok").asBoolean()).isTrue();
        assertThat(predictions.path("first").path("feed").path("title").asString())
                .isEqualTo("A <b>letter</b>");
        assertThat(predictions.path("first").path("feed").path("link").asString())
                .isEqualTo("https://a.example/home");
        JsonNode entry = predictions.path("first").path("entries").path(0);
        assertThat(entry.path("title").asString()).isEqualTo("one");
        assertThat(entry.path("author").asString()).isEqualTo("ada@a.example (Ada)");
        assertThat(entry.path("published").asLong()).isEqualTo(1_777_852_800L);
        assertThat(entry.path("enclosure").asString()).isEqualTo("https://a.example/1.mp3");
        assertThat(entry.path("summary").asString()).isEqualTo("text");
        assertThat(predictions.path("second").path("ok").asBoolean()).isFalse();
        assertThat(predictions.path("second").path("error").asString()).contains("web page");
        assertThat(predictions.path("third").path("ok").asBoolean()).isFalse();
        assertThat(predictions.path("fifth").path("feed").path("title").asString())
                .isEqualTo("café");
    }

    @Test
    void missingManifestIsSaid() {
        assertThatThrownBy(() ->
                        FeedYardstick.run(folder.resolve("none.tsv"), folder.resolve("out"), NOW))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void dateStringsAreCounted() throws IOException {
        Path file = folder.resolve("dates.tsv");
        Files.writeString(
                file,
                """
                iso\t"2026-05-04"\t1777852800
                iso\t"2026-05-04"\t7
                iso\t"soon"\t7
                iso\t""\t
                iso\t"2026-05-04"\t
                """);

        assertThat(FeedDatesYardstick.run(file))
                .isEqualTo(
                        new FeedDatesYardstick.Report(
                                1, 1, 1, 3, 1, 1, List.of("2026-05-04", "soon", "2026-05-04")));
    }

    @Test
    void brokenLineOfDatesIsNamed() throws IOException {
        Path file = folder.resolve("dates.tsv");
        Files.writeString(file, "iso\tno json\t7\n");

        assertThatThrownBy(() -> FeedDatesYardstick.run(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no json");
    }

    private Evaluation run(String manifest) throws IOException {
        Path file = folder.resolve("manifest.tsv");
        Files.writeString(file, manifest);
        return FeedYardstick.run(file, folder.resolve("out.json"), NOW);
    }

    private JsonNode predictions() throws IOException {
        return Json.mapper().readTree(Files.readString(folder.resolve("out.json")));
    }
}
