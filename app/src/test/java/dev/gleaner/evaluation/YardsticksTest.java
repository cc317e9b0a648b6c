package dev.gleaner.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.operation.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

class YardsticksTest {

    private static final String PAGE =
            """
            <html lang=en><head><title>Kernels by an agent</title><meta name=author content="Ada Example">
            <meta property="article:published_time" content="2026-05-04"></head><body><article><h1>Kernels by an agent</h1>
            <p>The agent wrote a kernel on Monday, and nobody had asked for it. It ran twice as fast as the old one.</p>
            <p>On Tuesday the team measured it again, with other inputs, and found that the gain was real.</p>
            <p>What it cost is another matter: a week of machines that others would have liked to use themselves.</p>
            </article></body></html>\
            """;

    @TempDir private Path folder;

    @Test
    void pageIsAnsweredAndMissingFileCostsNothingElse() throws IOException {
        Files.write(folder.resolve("one.html.gz"), packed(PAGE));
        Files.writeString(folder.resolve("two.html"), PAGE);
        Path set = folder.resolve("set.tsv");
        Files.writeString(
                set,
                "one\tone.html.gz\thttps://letter.example/a\nnone\tnone.html\thttps://letter.example/b\ntwo\ttwo.html\tno address\n");
        Path out = folder.resolve("out.json");

        Evaluation evaluation = ArticlesYardstick.run(set, out);

        JsonNode predictions = read(out);
        assertThat(evaluation.cases()).isEqualTo(3);
        assertThat(evaluation.answered()).isEqualTo(2);
        assertThat(evaluation.failures()).singleElement().asString().startsWith("none: ");
        for (String id : new String[] {"one", "two"}) {
            assertThat(predictions.path(id).path("articleBody").asString())
                    .startsWith("The agent wrote a kernel");
            assertThat(predictions.path(id).path("title").asString())
                    .isEqualTo("Kernels by an agent");
            assertThat(predictions.path(id).path("author").asString()).isEqualTo("Ada Example");
            assertThat(predictions.path(id).path("date").asString()).isEqualTo("2026-05-04");
        }
        assertThat(predictions.path("none").asString()).isEmpty();
    }

    @Test
    void dateIsKeyedByTheAddress() throws IOException {
        Files.writeString(folder.resolve("a.html"), PAGE);
        Path set = folder.resolve("dates.tsv");
        Files.writeString(set, "https://letter.example/a\ta.html\n");
        Path out = folder.resolve("out.json");

        DatesYardstick.run(set, out);

        assertThat(read(out).path("https://letter.example/a").asString()).isEqualTo("2026-05-04");
    }

    @Test
    void addressesAreAnsweredByInputAndTestsByTheirNumber() throws IOException {
        Files.writeString(
                folder.resolve("w3lib-pairs.json"),
                "[{\"input\": \"HTTP://letter.example/a?b=2&a=1#x\"}]");
        Files.writeString(folder.resolve("courlan-pairs.json"), "[{\"input\": \"no address\"}]");
        Files.writeString(
                folder.resolve("urltestdata.json"),
                "[\"a comment\", {\"input\": \"../b\", \"base\": \"https://letter.example/a/c\"}]");
        Path out = folder.resolve("out.json");

        UrlsYardstick.run(folder, out);

        JsonNode predictions = read(out);
        assertThat(predictions.path("HTTP://letter.example/a?b=2&a=1#x").asString())
                .isEqualTo("http://letter.example/a?a=1&b=2");
        assertThat(predictions.path("no address").isNull()).isTrue();
        assertThat(predictions.path("0").asString()).isEqualTo("https://letter.example/b");
    }

    @Test
    void copiesShareACluster() throws IOException {
        String text = "The agent wrote one kernel after the other until noon ".repeat(1);
        Files.writeString(
                folder.resolve("docs.json"),
                Json.write(
                        java.util.Map.of(
                                "a", text, "b", text, "c", "Something else entirely stands here")));
        Path out = folder.resolve("out.json");

        CopiesYardstick.run(folder, out);

        JsonNode clusters = read(out);
        assertThat(clusters.path("b")).isEqualTo(clusters.path("a"));
        assertThat(clusters.path("c")).isNotEqualTo(clusters.path("a"));
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.mapper().readTree(Files.readString(file));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
