package dev.gleaner.evaluation;

import dev.gleaner.operation.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of one task: a JSON object a line. */
final class Rows {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A new row; what is put into it is written, null values are left out. */
    Map<String, Object> add() {
        Map<String, Object> row = new LinkedHashMap<>();
        rows.add(row);
        return row;
    }

    int size() {
        return rows.size();
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder();
        for (Map<String, Object> row : rows) {
            row.values().removeIf(value -> value == null);
            text.append(Json.write(row)).append('\n');
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write " + file, broken);
        }
    }
}
