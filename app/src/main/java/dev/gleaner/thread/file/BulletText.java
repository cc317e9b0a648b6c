package dev.gleaner.thread.file;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.thread.file.Outline.Block;
import dev.gleaner.thread.file.ThreadFile.Depth;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.WorkPlaces.Parentheses;
import dev.gleaner.thread.wording.Span;
import dev.gleaner.thread.wording.Typography;
import dev.gleaner.thread.wording.Wording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bullet of the evidence as every shape of it looks at it: its words, its places, and what it
 * says of all works that it stands for.
 *
 * @param plain the words with plain punctuation, each at the place that it has in them
 * @param parentheses in their order
 */
record BulletText(
        Wording wording,
        String plain,
        Span span,
        Directness directness,
        Depth depth,
        WorkPlaces places,
        List<Parentheses> parentheses) {

    /** Longer words are no name. */
    static final int LONGEST_NAME = 160;

    private static final Pattern ADJACENT =
            Pattern.compile(
                    "^\\W*adjacent\\b|\\bnot direct evidence\\b|\\bindirect evidence\\b|\\(adjacent\\)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUE =
            Pattern.compile(
                    "(?:\\p{L}[\\p{L}\\p{N} .&'-]{0,40}?\\s)?(?:#|(?:issue|no\\.)\\s+#?)(?<issue>\\d{1,6})\\b",
                    Pattern.CASE_INSENSITIVE);

    static BulletText of(Block block) {
        Wording wording = block.wording();
        String plain = wording.plain();
        WorkPlaces places = new WorkPlaces(wording);
        return new BulletText(
                wording,
                plain,
                block.span(),
                ADJACENT.matcher(plain).find() ? Directness.ADJACENT : Directness.DIRECT,
                StatedDepth.of(plain),
                places,
                places.parentheses());
    }

    /** The words from a place to the end. */
    String wordsFrom(int from) {
        return wording.words(from, plain.length());
    }

    /** The number of an issue that stands at a place. */
    Optional<Matcher> issueAt(int from) {
        Matcher issue = ISSUE.matcher(plain).region(from, plain.length());
        return issue.lookingAt() ? Optional.of(issue) : Optional.empty();
    }

    /** The only entry of a place. */
    Entry entry(
            Span place,
            String title,
            @Nullable Integer issue,
            @Nullable DateInterval date,
            @Nullable String address,
            String note) {
        return new Entry(place, title, issue, date, address, note, depth, directness, 1, 1);
    }

    /** One of several entries that stand in the whole bullet. */
    Entry entry(
            String title,
            @Nullable Integer issue,
            DateInterval date,
            @Nullable String address,
            String note,
            int ordinal,
            int of) {
        return new Entry(span, title, issue, date, address, note, depth, directness, ordinal, of);
    }

    /** A title without the quotes around it and the mark behind it. */
    static String unquoted(String title) {
        String plainTitle = Typography.plain(title);
        boolean quoted =
                title.length() > 2
                        && plainTitle.startsWith("\"")
                        && plainTitle.indexOf('"', 1) == title.length() - 1;
        String words = quoted ? title.substring(1, title.length() - 1) : title;
        return words.replaceFirst("[,:;]$", "").strip();
    }
}
