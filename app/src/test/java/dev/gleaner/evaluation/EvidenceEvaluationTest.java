package dev.gleaner.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.operation.Json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class EvidenceEvaluationTest {

    private static final String TEXT =
            "\ud83d\ude00 Opus 4.6 scores 61.4% on OSWorld. According to METR, there's a 60% chance that it doubles by the end of 2028.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before it runs anything
    private Path folder;

    private Path out;

    @BeforeEach
    void writeASet() throws IOException {
        out = folder.resolve("out");
        Files.createDirectories(folder.resolve("docs"));
        Files.createDirectories(folder.resolve("gold"));
        write("docs/900.json", document("900", "Scores rise", TEXT));
        write(
                "docs/901.json",
                document("901", "Other news", "OSWorld: Opus 4.6 got 55.0% on OSWorld."));
        write("docs/902.json", "{\"id\": \"902\", \"text\": ");
        write(
                "gold/pairs_input_any.jsonl",
                "{\"id\": \"p1\", \"doc_a\": \"900\", \"start_a\": 2, \"end_a\": 35, \"doc_b\": \"901\", \"start_b\": 0, \"end_b\": 39}\n"
                        + "{\"id\": \"p2\", \"doc_a\": \"900\", \"start_a\": 2, \"end_a\": 35, \"doc_b\": \"777\", \"start_b\": 0, \"end_b\": 5}\n");
        write(
                "gold/threads.jsonl",
                "{\"id\": \"T\", \"title\": \"Scores\", \"description\": \"\", \"include\": [\"OSWorld\"]}\n");
    }

    @Test
    void everyTaskIsAnsweredWithOffsetsInCharacters() throws IOException {
        EvidenceReport report = EvidenceEvaluation.write(folder, out);

        assertThat(report.documents()).isEqualTo(2);
        JsonNode result = rows("results").getFirst();
        assertThat(result.path("start").asInt()).isBetween(0, 2);
        assertThat(result.path("value").asDouble()).isEqualTo(61.4);
        JsonNode forecast = rows("forecasts").getFirst();
        assertThat(forecast.path("probability").asDouble()).isEqualTo(0.6);
        assertThat(forecast.path("by").asString()).contains("2028");
        assertThat(forecast.path("who").asString()).isEqualTo("METR");
        assertThat(rows("mentions"))
                .extracting(row -> row.path("text").asString())
                .contains("OSWorld");
        assertThat(rows("claims")).hasSize(3);
        assertThat(rows("threads")).hasSize(2);
        assertThat(rows("pairs"))
                .extracting(row -> row.path("label").asString())
                .containsExactly("conflict");
        assertThat(rows("copies")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsReportedAndTheRestGoesOn() {
        EvidenceReport report = EvidenceEvaluation.write(folder, out);

        assertThat(report.unread()).hasSize(2);
        assertThat(report.unread().getFirst()).startsWith("902.json");
        assertThat(report.unread().getLast()).startsWith("p2");
    }

    private List<JsonNode> rows(String task) throws IOException {
        try (var lines = Files.lines(out.resolve(task + ".jsonl"))) {
            return lines.map(line -> Json.mapper().readTree(line)).toList();
        }
    }

    private static String document(String id, String title, String text) {
        return Json.write(
                Map.of(
                        "id",
                        id,
                        "url",
                        "https://one.example/" + id,
                        "title",
                        title,
                        "published",
                        "2026/05/04",
                        "text",
                        text));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
