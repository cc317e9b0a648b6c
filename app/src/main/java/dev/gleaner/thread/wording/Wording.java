package dev.gleaner.thread.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a block as a reader sees it, each character with its place in the file.
 *
 * <p>Markdown marks are gone, lines are joined by a space. {@link #plain} has one spelling for
 * quotes and dashes and is what patterns are matched against; {@link #text} has the writer's own,
 * at the same indexes.
 */
public final class Wording {

    private final String text;
    private final String plain;
    private final int[] places;
    private final List<Link> links;

    private Wording(String text, int[] places, List<Link> links) {
        this.text = text;
        this.plain = Typography.plain(text);
        this.places = places;
        this.links = List.copyOf(links);
    }

    /** A link over some of the characters. */
    public record Link(int start, int end, String address) {}

    public String text() {
        return text;
    }

    public String plain() {
        return plain;
    }

    public List<Link> links() {
        return links;
    }

    /** The writer's words between two indexes, without surrounding spaces. */
    public String words(int start, int end) {
        return text.substring(start, end).strip();
    }

    /** Where in the file the characters between two indexes stand; there must be at least one. */
    public Span place(int start, int end) {
        int first = start;
        int last = end - 1;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return new Span(places[first], Math.max(places[first], places[last]) + 1);
    }

    /** Collects characters with their places. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        private int[] places = new int[64];

        public int length() {
            return text.length();
        }

        /** Appends characters that stand next to each other in the file. */
        public void run(CharSequence characters, int place) {
            for (int index = 0; index < characters.length(); index++) {
                one(characters.charAt(index), place + index);
            }
        }

        /** Appends characters that all came from one place, such as a decoded entity. */
        public void from(CharSequence characters, int place) {
            for (int index = 0; index < characters.length(); index++) {
                one(characters.charAt(index), place);
            }
        }

        /** Appends a space unless nothing, or a space, came before. */
        public void space(int place) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                one(' ', place);
            }
        }

        public void link(int start, String address) {
            links.add(new Link(start, text.length(), address));
        }

        private void one(char character, int place) {
            if (text.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
            text.append(character);
        }

        public Wording build() {
            return new Wording(text.toString(), Arrays.copyOf(places, text.length()), links);
        }
    }
}
