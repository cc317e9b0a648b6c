package dev.gleaner.evaluation;

import dev.gleaner.ingest.url.CanonicalUrl;
import dev.gleaner.ingest.url.WebAddress;
import dev.gleaner.operation.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses as we read them: {@code {input: output}} with canonical forms for the pairs of other
 * libraries, and {@code {"<index>": address}} for the browsers' own tests, null where we refuse.
 */
public final class UrlsYardstick {

    private UrlsYardstick() {}

    /** Reads the test files of a folder and writes the predictions. */
    public static Evaluation run(Path folder, Path out) throws IOException {
        Map<String, @Nullable String> predictions = new LinkedHashMap<>();
        long start = System.nanoTime();
        for (String pairs : List.of("w3lib-pairs.json", "courlan-pairs.json")) {
            for (JsonNode pair : read(folder.resolve(pairs))) {
                String input = pair.path("input").asString("");
                predictions.put(input, CanonicalUrl.of(input).orElse(null));
            }
        }
        int index = 0;
        for (JsonNode test : read(folder.resolve("urltestdata.json"))) {
            if (test.isObject()) {
                predictions.put(String.valueOf(index++), resolved(test).orElse(null));
            }
        }
        long nanos = System.nanoTime() - start;
        Files.writeString(out, Json.write(predictions));
        int answered = (int) predictions.values().stream().filter(value -> value != null).count();
        return new Evaluation(
                predictions.size(),
                answered,
                List.of(),
                predictions.size() * 1e9 / nanos,
                out.toString());
    }

    private static Optional<String> resolved(JsonNode test) {
        // As every link of a page is read: browsers drop these wherever they stand
        String input = test.path("input").asString("").replaceAll("[\\t\\r\\n]", "");
        String base = test.path("base").asString("");
        return (base.isEmpty()
                        ? WebAddress.parse(input)
                        : WebAddress.parse(base).flatMap(from -> from.resolve(input)))
                .map(WebAddress::toString);
    }

    private static JsonNode read(Path file) throws IOException {
        return Json.mapper().readTree(Files.readString(file));
    }
}
