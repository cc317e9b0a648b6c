package dev.gleaner.ingest.read;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The passages of our own with what they say, as the README beside them tells. */
final class MarkedPassages {

    private static final Pattern PASSAGE =
            Pattern.compile(
                    "@doc (?<name>\\S+) (?<language>\\S+) [^\n]*\n(?<text>.*?)\n@end",
                    Pattern.DOTALL);

    /** A citation, a name, or what stands in braces. */
    private static final Pattern MARK =
            Pattern.compile(
                    "\u27e6(?<cited>.*?)\u27e7\\{CO?[^{}]*\\}(=>\\S+?(?=[\\s),.;:]*(?:\\s|$|\\{|\\))))?"
                            + "|<[ombp] (?<name>[^<>]+)>"
                            + "|\\{(?<kind>R|O|FO|F|K|N) ?(?<told>[^{}]*)\\}",
                    Pattern.DOTALL);

    private MarkedPassages() {}

    /**
     * A value that a sentence states.
     *
     * @param end where the sentence ends
     * @param wanted whether a reader must find it, or only may
     * @param test what it was scored on, empty when nothing says so
     * @param system who scored it, empty when nobody is told
     */
    record Stated(int end, double value, boolean wanted, String test, String system, String unit) {}

    /** A passage without its marks. */
    record Passage(String name, String language, String text, List<Stated> values) {}

    /** All files of passages. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(file("README.md").resolveSibling(""))) {
            return files.filter(one -> one.toString().endsWith(".txt")).sorted().toList();
        }
    }

    static Path file(String name) {
        URL found =
                Objects.requireNonNull(
                        MarkedPassages.class.getResource("/read/passages/" + name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    static List<Passage> in(Path file) throws IOException {
        List<Passage> read = new ArrayList<>();
        Matcher passages = PASSAGE.matcher(Files.readString(file));
        while (passages.find()) {
            List<Stated> values = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            unmark(Objects.requireNonNull(passages.group("text")), text, values);
            read.add(
                    new Passage(
                            file.getFileName() + " " + passages.group("name"),
                            Objects.requireNonNull(passages.group("language")),
                            text.toString(),
                            values));
        }
        return read;
    }

    private static void unmark(String marked, StringBuilder text, List<Stated> values) {
        Matcher mark = MARK.matcher(marked);
        int next = 0;
        while (mark.find()) {
            text.append(marked, next, mark.start());
            next = mark.end();
            if (mark.group("cited") != null) {
                unmark(Objects.requireNonNull(mark.group("cited")), text, values);
            } else if (mark.group("name") != null) {
                text.append(mark.group("name"));
            } else if (Set.of("R", "O").contains(Objects.requireNonNull(mark.group("kind")))) {
                String[] told = Objects.requireNonNull(mark.group("told")).split("\\|", -1);
                values.add(
                        new Stated(
                                text.toString().stripTrailing().length(),
                                Double.parseDouble(told[2].strip()),
                                "R".equals(mark.group("kind")),
                                told[0].strip(),
                                told[1].strip(),
                                told.length > 3 ? told[3].strip() : ""));
            }
        }
        text.append(marked.substring(next));
    }
}
