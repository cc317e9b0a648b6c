package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.graph.DateInterval;
import dev.gleaner.ingest.extract.date.PageDateReader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day that stands by the headline of a page, such as {@code By Ada Lovelace · 4 May 2026}: the
 * first of a few pieces of text after the headline, else the last of the fewer before it, that is
 * hardly more than a day. Days of a change, hidden ones and the site's own clock are passed over.
 *
 * <p>It is what the publisher tells readers. The statements for machines are often made by the
 * system that keeps the pages, and give the day on which a draft was begun or a page was moved.
 */
final class HeadlineDays {

    private static final int PIECES_AFTER = 10;
    private static final int PIECES_BEFORE = 3;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_OTHER_SIGNS = 30;
    private static final int LONGEST_DAY = 70;
    private static final int LONGEST_HEADLINE = 500;
    private static final int LEVELS = 3;
    private static final int SHORTEST_TITLE = 8;
    private static final Set<String> MASTHEAD_WORDS =
            Set.of("logo", "masthead", "banner", "topbar", "today", "clock");
    private static final Pattern CHANGED_WORD =
            Pattern.compile(
                    "updat|modif|changed|edited|review|aktualisiert|geändert|bearbeitet|mise à jour|actualizado|aggiornato|обновлен|оновлено|更新",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final PageParts parts;
    private final PageDateReader reader;

    HeadlineDays(PageParts parts, PageDateReader reader) {
        this.parts = parts;
        this.reader = reader;
    }

    /**
     * @param titles the titles of the work, by which its headline is known; the best first
     */
    Optional<StatedDate> of(String... titles) {
        return Stream.of(titles)
                .flatMap(title -> headline(title).stream())
                .findFirst()
                .flatMap(headline -> after(headline).or(() -> before(headline)))
                .map(day -> new StatedDate(day, "day by the headline"));
    }

    private Optional<Element> headline(String title) {
        String sought = Wordings.letters(title);
        if (sought.length() < SHORTEST_TITLE) {
            return Optional.empty();
        }
        return Stream.concat(parts.headlines.stream(), parts.subheadings.stream())
                .filter(element -> isPartOf(letters(element), sought))
                .findFirst()
                .or(() ->
                        parts.titles.stream()
                                .filter(element -> letters(element).equals(sought))
                                .findFirst());
    }

    private static boolean isPartOf(String headline, String title) {
        return headline.length() >= SHORTEST_TITLE
                && (title.contains(headline) || headline.contains(title));
    }

    /** The letters of a headline; of what is longer than any headline, those of its start. */
    private static String letters(Element element) {
        StringBuilder words = new StringBuilder();
        Node end = behind(element);
        for (Node at = next(element);
                at != end && at != null && words.length() < LONGEST_HEADLINE;
                at = next(at)) {
            if (at instanceof TextNode text) {
                words.append(text.getWholeText());
            }
        }
        return Wordings.letters(words.toString());
    }

    private Optional<DateInterval> after(Element headline) {
        String label = "";
        int pieces = 0;
        for (Node at = behind(headline); at != null && pieces < PIECES_AFTER; at = next(at)) {
            if (at instanceof TextNode text && !text.isBlank()) {
                String line = Wordings.line(text.getWholeText());
                Optional<DateInterval> day = day(text, line, label);
                if (day.isPresent()) {
                    return day;
                }
                label = line.length() < LONGEST_LABEL ? line : "";
                pieces++;
            }
        }
        return Optional.empty();
    }

    private Optional<DateInterval> before(Element headline) {
        int pieces = 0;
        for (Node at = previous(headline);
                at != null && pieces < PIECES_BEFORE;
                at = previous(at)) {
            if (at instanceof TextNode text && !text.isBlank()) {
                Optional<DateInterval> day = day(text, Wordings.line(text.getWholeText()), "");
                if (day.isPresent()) {
                    return isNamed(text.parent(), MASTHEAD_WORDS::contains)
                            ? Optional.empty()
                            : day;
                }
                pieces++;
            }
        }
        return Optional.empty();
    }

    /** The day that a piece of text is, with little else. */
    private Optional<DateInterval> day(TextNode text, String line, String label) {
        return Optional.of(line)
                .filter(words -> words.length() <= LONGEST_DAY)
                .flatMap(reader::day)
                .filter(day -> line.length() - day.wording().length() <= MOST_OTHER_SIGNS)
                .filter(day -> !CHANGED_WORD.matcher(label + " " + line).find())
                .filter(day -> isShown(text.parent(), line.length()));
    }

    private static boolean isShown(@Nullable Element element, int length) {
        return element != null
                && element.closest("blockquote,nav,footer") == null
                && !isTeaser(element, length)
                && !isNamed(
                        element,
                        word -> word.equals("hidden") || CHANGED_WORD.matcher(word).find());
    }

    /** Whether the piece, that many signs long, is a part of a link to another work. */
    private static boolean isTeaser(Element element, int length) {
        Element link = element.closest("a");
        return link != null && link.text().length() > length + LONGEST_LABEL;
    }

    private static boolean isNamed(@Nullable Element element, Predicate<String> sought) {
        Element at = element;
        for (int level = 0; at != null && level < LEVELS; level++) {
            String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
            if (Stream.of(names.split("[^a-z]+", 30)).anyMatch(sought)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** The first node that comes after an element and all within it. */
    private static @Nullable Node behind(Node node) {
        Node at = node;
        while (at != null && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == null ? null : at.nextSibling();
    }

    private static @Nullable Node next(Node node) {
        return node.childNodeSize() > 0 ? node.childNode(0) : behind(node);
    }

    /** The node before this one in the order of the source, the innermost first. */
    private static @Nullable Node previous(Node node) {
        Node at = node.previousSibling();
        if (at == null) {
            return node.parent();
        }
        while (at.childNodeSize() > 0) {
            at = at.childNode(at.childNodeSize() - 1);
        }
        return at;
    }
}
