package dev.gleaner.ingest.fetch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of an answer.
 *
 * @param fields by lower-case name, values in the order they came
 */
record Headers(Map<String, List<String>> fields) {

    Headers {
        fields = Map.copyOf(fields);
    }

    @Nullable
    String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
