package dev.gleaner.evaluation;

import dev.gleaner.operation.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inputs of an evidence set in a folder: {@code docs/*.json}, {@code gold/pairs_input_*.jsonl}
 * and of {@code gold/threads.jsonl} the title, description and words. What is missing is empty.
 *
 * @param unread files and lines that could not be read, with the reason
 */
record EvidenceSet(
        List<EvidenceDocument> documents,
        List<JsonNode> pairs,
        List<JsonNode> threads,
        List<String> unread) {

    EvidenceSet {
        documents = List.copyOf(documents);
        pairs = List.copyOf(pairs);
        threads = List.copyOf(threads);
        unread = List.copyOf(unread);
    }

    static EvidenceSet in(Path folder) {
        List<String> unread = new ArrayList<>();
        List<EvidenceDocument> documents = new ArrayList<>();
        for (Path file : files(folder.resolve("docs"), "*.json")) {
            try {
                documents.add(EvidenceDocument.of(Json.mapper().readTree(Files.readString(file))));
            } catch (IOException | JacksonException | IllegalArgumentException broken) {
                unread.add(file.getFileName() + ": " + broken.getMessage());
            }
        }
        List<JsonNode> pairs = new ArrayList<>();
        for (Path file : files(folder.resolve("gold"), "pairs_input*.jsonl")) {
            pairs.addAll(lines(file, unread));
        }
        List<JsonNode> threads = new ArrayList<>();
        for (Path file : files(folder.resolve("gold"), "threads.jsonl")) {
            threads.addAll(lines(file, unread));
        }
        return new EvidenceSet(documents, pairs, threads, unread);
    }

    private static List<Path> files(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            found.sort(null);
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list " + folder, broken);
        }
    }

    private static List<JsonNode> lines(Path file, List<String> unread) {
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : lines.filter(line -> !line.isBlank()).toList()) {
                try {
                    rows.add(Json.mapper().readTree(line));
                } catch (JacksonException broken) {
                    unread.add(file.getFileName() + ": " + broken.getMessage());
                }
            }
        } catch (IOException broken) {
            unread.add(file.getFileName() + ": " + broken.getMessage());
        }
        return rows;
    }
}
