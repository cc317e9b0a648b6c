package dev.gleaner.ingest.read;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The passages of our own with what they say, as the README beside them tells. */
public final class MarkedPassages {

    private static final Pattern PASSAGE =
            Pattern.compile(
                    "@doc (?<id>\\S+) (?<language>\\S+) (?<day>\\S+)[^\n]*\n(?<text>.*?)\n@end",
                    Pattern.DOTALL);

    /** A citation, a name, or what stands in braces. */
    private static final Pattern MARK =
            Pattern.compile(
                    "\u27e6(?<cited>.*?)\u27e7\\{CO?[^{}]*\\}(=>\\S+?(?=[\\s),.;:]*(?:\\s|$|\\{|\\))))?"
                            + "|<[ombp] (?<name>[^<>]+)>"
                            + "| *\\{(?<kind>R|O|FO|F|K|N) ?(?<told>[^{}]*)\\}",
                    Pattern.DOTALL);

    private MarkedPassages() {}

    /**
     * A mark behind a sentence.
     *
     * @param end where the sentence ends
     * @param kind the letters of the mark
     * @param told what stands behind them
     */
    public record Mark(int end, String kind, String told) {}

    /**
     * A value that a sentence states.
     *
     * @param end where the sentence ends
     * @param wanted whether a reader must find it, or only may
     * @param test what it was scored on, empty when nothing says so
     * @param system who scored it, empty when nobody is told
     */
    record Stated(int end, double value, boolean wanted, String test, String system, String unit) {

        static Stated of(Mark mark) {
            String[] told = mark.told().split("\\|", -1);
            return new Stated(
                    mark.end(),
                    Double.parseDouble(told[2].strip()),
                    mark.kind().equals("R"),
                    told[0].strip(),
                    told[1].strip(),
                    told.length > 3 ? told[3].strip() : "");
        }
    }

    /** A passage without its marks. */
    public record Passage(
            String file, String id, String language, LocalDate day, String text, List<Mark> marks) {

        public Passage {
            marks = List.copyOf(marks);
        }

        List<Stated> values() {
            return marks.stream()
                    .filter(mark -> mark.kind().equals("R") || mark.kind().equals("O"))
                    .map(Stated::of)
                    .toList();
        }
    }

    /** All passages, in the order of their files. */
    public static List<Passage> all() throws IOException {
        List<Passage> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(in(file));
        }
        return all;
    }

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
            List<Mark> marks = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            unmark(Objects.requireNonNull(passages.group("text")), text, marks);
            read.add(
                    new Passage(
                            Objects.requireNonNull(file.getFileName()).toString(),
                            Objects.requireNonNull(passages.group("id")),
                            Objects.requireNonNull(passages.group("language")),
                            LocalDate.parse(Objects.requireNonNull(passages.group("day"))),
                            text.toString(),
                            marks));
        }
        return read;
    }

    private static void unmark(String marked, StringBuilder text, List<Mark> marks) {
        Matcher mark = MARK.matcher(marked);
        int next = 0;
        while (mark.find()) {
            text.append(marked, next, mark.start());
            next = mark.end();
            if (mark.group("cited") != null) {
                unmark(Objects.requireNonNull(mark.group("cited")), text, marks);
            } else if (mark.group("name") != null) {
                text.append(mark.group("name"));
            } else {
                marks.add(
                        new Mark(
                                text.toString().stripTrailing().length(),
                                Objects.requireNonNull(mark.group("kind")),
                                Objects.requireNonNull(mark.group("told"))));
            }
        }
        text.append(marked.substring(next));
    }
}
