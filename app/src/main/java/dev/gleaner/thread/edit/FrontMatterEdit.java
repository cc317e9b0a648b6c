package dev.gleaner.thread.edit;

import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Lines.Line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets a property in the flat front matter of a text where the writer already keeps it; quotes
 * around its value and everything else stay. A property that is not there is not added.
 */
record FrontMatterEdit(String text) {

    private static final Pattern VALUE =
            Pattern.compile("(?<quote>[\"']?)(?<value>[^\"'\\[\\]]*)\\k<quote>(?<blank>\\s*)");

    static FrontMatterEdit of(String text) {
        return new FrontMatterEdit(text);
    }

    FrontMatterEdit set(String key, String value) {
        List<Line> lines = Lines.of(text, text.startsWith("\ufeff") ? 1 : 0);
        if (lines.isEmpty() || !lines.getFirst().of(text).stripTrailing().equals("---")) {
            return this;
        }
        for (Line line : lines.subList(1, lines.size())) {
            String words = line.of(text);
            if (words.stripTrailing().matches("---|\\.\\.\\.")) {
                return this;
            }
            int behind = key.length() + 1;
            if (words.startsWith(key + ":")) {
                int start = behind;
                while (start < words.length() && Character.isWhitespace(words.charAt(start))) {
                    start++;
                }
                Matcher old = VALUE.matcher(words).region(start, words.length());
                return old.matches() && start > behind
                        ? new FrontMatterEdit(
                                text.substring(0, line.start() + old.start("value"))
                                        + value
                                        + text.substring(line.start() + old.end("value")))
                        : this;
            }
        }
        return this;
    }
}
