package dev.gleaner.evaluation;

import dev.gleaner.ingest.link.CopyClusters;
import dev.gleaner.operation.Json;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Which of many texts repeat each other: {@code {document: cluster}}, by an index of bands. */
public final class CopiesYardstick {

    private CopiesYardstick() {}

    /** Reads {@code docs.json}, texts by their ids, of a folder and writes the clusters. */
    public static Evaluation run(Path folder, Path out) throws IOException {
        Map<String, String> texts =
                Json.mapper()
                        .readValue(
                                Files.readString(folder.resolve("docs.json")),
                                new TypeReference<Map<String, String>>() {});
        long start = System.nanoTime();
        Map<String, String> clusters = CopyClusters.of(texts);
        long nanos = System.nanoTime() - start;
        Files.writeString(out, Json.write(clusters));
        return new Evaluation(
                texts.size(),
                clusters.size(),
                List.of(),
                texts.size() * 1e9 / nanos,
                out.toString());
    }
}
