package dev.gleaner.ingest.read.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The passages of {@code read/passages} and {@code claims/passages.txt} with the marks that say
 * what a sentence is: {@code {K y event}}, {@code {K n opinion}}, {@code {R …}}, {@code {F …}}.
 */
final class MarkedPassages {

    private static final List<String> FILES =
            List.of(
                    "/claims/passages.txt",
                    "/read/passages/critics.txt",
                    "/read/passages/forecasts.txt",
                    "/read/passages/labs.txt",
                    "/read/passages/languages.txt",
                    "/read/passages/leaderboards.txt",
                    "/read/passages/news.txt",
                    "/read/passages/newsletters.txt",
                    "/read/passages/other.txt",
                    "/read/passages/papers.txt",
                    "/read/passages/policy.txt",
                    "/read/passages/releases.txt",
                    "/read/passages/second.txt",
                    "/read/passages/system-cards.txt");

    private static final Pattern PASSAGE =
            Pattern.compile(
                    "@doc (?<id>\\S+) (?<language>\\S+) (?<day>\\S+)[^\n]*\n(?<text>.*?)\n@end",
                    Pattern.DOTALL);

    private static final Pattern MARK =
            Pattern.compile(
                    "⟦(?<cited>.*?)⟧\\{CO?[^{}]*\\}(=>\\S+?(?=[\\s),.;:]*(?:\\s|$|\\{|\\))))?"
                            + "|<[ombp] (?<name>[^<>]+)>"
                            + "|\\{(?<kind>R|O|FO|F|K|N) ?(?<told>[^{}]*)\\}",
                    Pattern.DOTALL);

    private MarkedPassages() {}

    /**
     * What the sentence before a place is.
     *
     * @param before one past its last character
     * @param read whether its kind is marked, and not only that it has a result or a forecast
     */
    record Mark(int before, Sort sort, boolean read) {}

    /** One passage; a rough one has marks for few kinds. */
    record Passage(
            String id,
            String language,
            LocalDate day,
            String text,
            List<Mark> marks,
            boolean rough) {

        Passage {
            marks = List.copyOf(marks);
        }
    }

    static List<Passage> read() throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = MarkedPassages.class.getResourceAsStream(file)) {
                Objects.requireNonNull(in, file);
                Matcher passage =
                        PASSAGE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (passage.find()) {
                    List<Mark> marks = new ArrayList<>();
                    String text = plain(passage.group("text"), marks);
                    passages.add(
                            new Passage(
                                    passage.group("id"),
                                    passage.group("language"),
                                    LocalDate.parse(passage.group("day")),
                                    text,
                                    marks,
                                    file.startsWith("/read")));
                }
            }
        }
        return passages;
    }

    private static String plain(String marked, List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int next = 0;
        while (mark.find()) {
            text.append(marked, next, mark.start());
            next = mark.end();
            if (mark.group("cited") != null) {
                text.append(plain(mark.group("cited"), marks));
            } else if (mark.group("name") != null) {
                text.append(mark.group("name"));
            } else {
                add(mark, text.toString().stripTrailing().length(), marks);
            }
        }
        return text.append(marked.substring(next)).toString();
    }

    private static void add(Matcher mark, int before, List<Mark> marks) {
        String kind = Objects.requireNonNull(mark.group("kind"));
        String told = Objects.requireNonNull(mark.group("told"));
        switch (kind) {
            case "K" -> {
                String type =
                        told.indexOf(' ') < 0 ? "other" : told.substring(told.indexOf(' ') + 1);
                marks.add(new Mark(before, TrainingExample.sort(type, told.startsWith("y")), true));
            }
            case "R" -> marks.add(new Mark(before, Sort.RESULT, false));
            case "F" -> marks.add(new Mark(before, Sort.FORECAST, false));
            default -> {}
        }
    }
}
