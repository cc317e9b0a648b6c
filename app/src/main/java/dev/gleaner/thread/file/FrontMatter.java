package dev.gleaner.thread.file;

import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Lines.Line;
import dev.gleaner.thread.wording.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The flat properties between two lines of {@code ---} at the very start of a file.
 *
 * <p>Reads {@code key: value}, quoted values, {@code [a, b]} and a list of {@code - a} lines below
 * a key, which is what note programs write. Nested YAML is not read: its lines stay in the file and
 * give no property.
 *
 * @param span from the opening to the closing line
 * @param next where the text after it starts
 */
record FrontMatter(Map<String, List<String>> values, Span span, int next) {

    private static final Pattern PROPERTY =
            Pattern.compile("([A-Za-z][A-Za-z0-9 ._-]*):(?:\\s+(.*))?");
    private static final Pattern LIST_ITEM = Pattern.compile("\\s*-\\s+(.*)");

    static Optional<FrontMatter> of(String text, int from) {
        List<Line> lines = Lines.of(text, from);
        if (lines.isEmpty() || !lines.getFirst().of(text).stripTrailing().equals("---")) {
            return Optional.empty();
        }
        for (int index = 1; index < lines.size(); index++) {
            String line = lines.get(index).of(text).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                Span span =
                        new Span(lines.getFirst().start(), lines.get(index).trimmed(text).end());
                List<String> inside =
                        lines.subList(1, index).stream()
                                .map(each -> each.of(text).stripTrailing())
                                .toList();
                return Optional.of(
                        new FrontMatter(properties(inside), span, lines.get(index).next()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> properties(List<String> lines) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            Matcher property = PROPERTY.matcher(line);
            Matcher item = LIST_ITEM.matcher(line);
            if (property.matches()) {
                current = new ArrayList<>(valuesOf(property.group(2)));
                values.put(property.group(1).strip(), current);
            } else if (item.matches()) {
                current.add(unquoted(item.group(1)));
            }
        }
        values.replaceAll((key, list) -> List.copyOf(list));
        return values;
    }

    private static List<String> valuesOf(String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        String value = written.strip();
        if (value.startsWith("[") && value.endsWith("]")) {
            return Pattern.compile(",")
                    .splitAsStream(value.substring(1, value.length() - 1))
                    .map(FrontMatter::unquoted)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
        return List.of(unquoted(value));
    }

    private static String unquoted(String written) {
        String value = written.strip();
        boolean quoted =
                value.length() >= 2
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
