package dev.gleaner.ingest.hostile;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cases in {@code resources/hostile/cases}: each file names a {@code door} and lists {@code
 * cases}. One with {@code each} is a case for each of those inputs.
 */
final class CaseFiles {

    private static final Set<String> OWN = Set.of("row", "name", "door", "each", "expect");

    private CaseFiles() {}

    static List<HostileCase> read() throws IOException {
        List<HostileCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    Map<String, Object> content = yaml().load(reader);
                    for (Map<?, ?> one : maps(Objects.requireNonNull(content.get("cases")))) {
                        cases.addAll(cases(String.valueOf(content.get("door")), one));
                    }
                }
            }
        }
        return cases;
    }

    /** Every row that has to be tested, with its subject. */
    static Map<String, String> rows() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CaseFiles.class.getResourceAsStream("/hostile/rows.yaml"))) {
            return new TreeMap<>(yaml().<Map<String, String>>load(file));
        }
    }

    private static List<HostileCase> cases(String door, Map<?, ?> written) {
        Map<String, Object> given = new TreeMap<>();
        written.forEach((key, value) -> {
            if (!OWN.contains(String.valueOf(key))) {
                given.put(String.valueOf(key), value);
            }
        });
        String row = String.valueOf(written.get("row"));
        String name = String.valueOf(written.get("name"));
        String way = written.get("door") instanceof String own ? own : door;
        Map<String, Object> expected = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(written.get("expect"), name))
                .forEach((fact, value) -> expected.put(String.valueOf(fact), value));
        if (!(written.get("each") instanceof List<?> inputs)) {
            return List.of(new HostileCase(row, name, way, given, expected, ""));
        }
        return inputs.stream()
                .map(input -> {
                    Map<String, Object> all = new TreeMap<>(given);
                    all.put("input", input);
                    return new HostileCase(
                            row, name + ": " + shortened(input), way, all, expected, "");
                })
                .toList();
    }

    private static String shortened(Object input) {
        String text = String.valueOf(input).replaceAll("\\p{Cntrl}", " ");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static List<Map<?, ?>> maps(Object value) {
        return ((List<?>) value).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(CaseFiles.class.getResource("/hostile/cases")).toURI());
        } catch (URISyntaxException malformed) {
            throw new UncheckedIOException(new IOException(malformed));
        }
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
