package dev.gleaner.ingest.read.claim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The passages of our own making in {@code claims/labelled.txt} and {@code forms.txt}, as texts
 * with labelled spans.
 */
final class LabelledPassages {

    private static final Map<Character, Sort> SORTS =
            Map.of(
                    'R', Sort.RESULT,
                    'F', Sort.FORECAST,
                    'E', Sort.EVENT,
                    'D', Sort.DEFINITION,
                    'C', Sort.FACT,
                    'O', Sort.OPINION,
                    'X', Sort.OTHER,
                    'P', Sort.EXPERIENCE);

    private LabelledPassages() {}

    /** A stretch of a passage and what it is. */
    record Label(int start, int end, Sort sort) {}

    record Passage(String name, LocalDate day, String text, List<Label> labels) {

        Passage {
            labels = List.copyOf(labels);
        }
    }

    static List<Passage> read() throws IOException {
        List<Passage> passages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> all = new ArrayList<>(lines("labelled.txt"));
        all.addAll(lines("forms.txt"));
        for (String line : all) {
            if (line.startsWith("@") && !lines.isEmpty()) {
                passages.add(passage(lines));
                lines.clear();
            }
            if (!line.startsWith("#") && (line.startsWith("@") || !lines.isEmpty())) {
                lines.add(line);
            }
        }
        passages.add(passage(lines));
        return passages;
    }

    private static Passage passage(List<String> lines) {
        String[] head = lines.getFirst().split(" ", -1);
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        boolean breaks = false;
        for (String line : lines.subList(1, lines.size())) {
            if (line.isEmpty()) {
                breaks = true;
                continue;
            }
            String words = line.substring(2);
            if (!text.isEmpty()) {
                text.append(breaks || words.startsWith("\u2022") ? '\n' : ' ');
            }
            breaks = false;
            int start = text.length();
            text.append(words);
            Sort sort = SORTS.get(line.charAt(0));
            if (sort == null || line.charAt(1) != '\t') {
                throw new IllegalStateException("not a sort, a tab and a sentence: " + line);
            }
            labels.add(new Label(start, text.length(), sort));
        }
        return new Passage(head[1], LocalDate.parse(head[2]), text.toString(), labels);
    }

    static List<String> lines(String name) throws IOException {
        try (var in = LabelledPassages.class.getResourceAsStream("/claims/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no claims/" + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
