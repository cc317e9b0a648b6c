package dev.gleaner.same;

import dev.gleaner.graph.same.SameAs.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of what is the same, as somebody wrote it: {@code benchmark⇥Core Bench⇥CORE-Bench⇥one
 * suite}. Empty lines and lines that begin with {@code #} say nothing.
 *
 * @param problems what is not written right, all of it
 */
record SameFile(List<Line> lines, List<Problem> problems) {

    private static final int FIELDS = 4;

    SameFile {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * A line that is written right.
     *
     * @param number from 1
     */
    record Line(int number, Kind kind, String alias, String of, String reason) {}

    /** Why a line says nothing, and what to do about it. */
    record Problem(int line, String cause, String cure) {

        String words(String file) {
            return file + " line " + line + ": " + cause + " — " + cure;
        }
    }

    static SameFile read(String text) {
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (String written : text.replaceFirst("^\ufeff", "").lines().toList()) {
            number++;
            if (!written.isBlank() && !written.startsWith("#")) {
                read(number, written, lines, problems);
            }
        }
        return new SameFile(lines, problems);
    }

    private static void read(int number, String written, List<Line> lines, List<Problem> problems) {
        List<String> fields = Stream.of(written.split("\t", -1)).map(String::strip).toList();
        if (fields.size() != FIELDS) {
            problems.add(
                    new Problem(
                            number,
                            "it has " + fields.size() + " of " + FIELDS + " fields",
                            "write kind, alias, other and reason with a tab between each"));
            return;
        }
        Optional<Kind> kind = kind(fields.getFirst());
        if (kind.isEmpty()) {
            problems.add(
                    new Problem(
                            number,
                            "there is no kind '" + fields.getFirst() + "'",
                            "the kinds are " + kinds()));
        } else if (fields.stream().anyMatch(String::isEmpty)) {
            problems.add(
                    new Problem(
                            number,
                            "a field is empty",
                            "name both things, and say why they are the same"));
        } else {
            lines.add(new Line(number, kind.get(), fields.get(1), fields.get(2), fields.get(3)));
        }
    }

    static Optional<Kind> kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String kinds() {
        return Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }
}
