package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which way a benchmark's scores get better, as its row in {@code benchmarks.yaml} says. */
public enum Direction {
    HIGHER,
    LOWER;

    /** Of the benchmark of this name or alias; an unlisted one counts upwards. */
    public static Direction of(String benchmark) {
        return Listed.BY_NAME.getOrDefault(Token.key(benchmark), HIGHER);
    }

    /** The registry, read when it is first asked for. */
    private static final class Listed {

        static final Map<String, Direction> BY_NAME = new HashMap<>();

        static {
            for (Registry.Row row : Registry.named("benchmarks.yaml").rows("benchmarks")) {
                Direction direction = valueOf(row.word("direction").toUpperCase(Locale.ROOT));
                BY_NAME.put(Token.key(row.word("name")), direction);
                row.words("aliases").forEach(alias -> BY_NAME.put(Token.key(alias), direction));
            }
        }
    }
}
