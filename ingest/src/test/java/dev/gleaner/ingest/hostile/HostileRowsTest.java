package dev.gleaner.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of rows: each is tested in one place, and no place tests a row that is not listed. The
 * table with its places is left in {@code target/hostile-rows.txt}.
 */
class HostileRowsTest {

    private static final Pattern NAMED = Pattern.compile("\"(?:[PH]\\d+ )*(H\\d+) [^\"]");

    @Test
    void eachRowIsNamedByOnePlace() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        CaseFiles.read().forEach(one -> add(places, one.row(), "HostileCasesTest, " + one.door()));
        for (Path root : Set.of(Path.of("src/test/java"), Path.of("../app/src/test/java"))) {
            addDisplayNames(places, root);
        }

        Map<String, String> rows = CaseFiles.rows();
        Files.write(
                Path.of("target/hostile-rows.txt"),
                rows.entrySet().stream()
                        .sorted(Comparator.comparingInt(HostileRowsTest::number))
                        .map(row ->
                                row.getKey()
                                        + "\t"
                                        + row.getValue()
                                        + "\t"
                                        + String.join(
                                                "; ", places.getOrDefault(row.getKey(), Set.of())))
                        .toList());

        assertThat(places.keySet()).isEqualTo(rows.keySet());
        assertThat(places)
                .allSatisfy((row, found) ->
                        assertThat(found.stream().map(HostileRowsTest::testClass).distinct())
                                .as(row)
                                .hasSize(1));
    }

    private static int number(Map.Entry<String, String> row) {
        return Integer.parseInt(row.getKey().substring(1));
    }

    private static String testClass(String place) {
        return place.replaceFirst(",.*", "");
    }

    private static void addDisplayNames(Map<String, Set<String>> places, Path root)
            throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java"))
                            .collect(Collectors.toList())) {
                Matcher names = NAMED.matcher(Files.readString(file));
                while (names.find()) {
                    add(places, names.group(1), file.getFileName().toString().replace(".java", ""));
                }
            }
        }
    }

    private static void add(Map<String, Set<String>> places, String row, String place) {
        places.computeIfAbsent(row, unused -> new TreeSet<>()).add(place);
    }
}
