package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bylines that only the words of a page tell: {@code Von Ada Beispiel}, the name after a label of
 * its own, the name after a day.
 */
final class SpokenBylines {

    private static final int MOST = 60;
    private static final int LONGEST = 120;

    /** The words that may begin a byline; asked first, since every text of a page is. */
    private static final Set<String> FIRST_WORDS =
            Set.of(
                    "written",
                    "posted",
                    "words",
                    "text",
                    "story",
                    "geschrieben",
                    "ein",
                    "eine",
                    "blog",
                    "beitrag",
                    "blogbeitrag",
                    "gastbeitrag",
                    "kolumne",
                    "kommentar",
                    "essay",
                    "analyse",
                    "by",
                    "von",
                    "par",
                    "por",
                    "autorin",
                    "autor",
                    "autoren",
                    "author",
                    "authors",
                    "auteur",
                    "redaktion");

    private static final Pattern BY =
            Pattern.compile(
                    "[\\s\\p{P}|]*(?:(?:written|posted|words|text|story|geschrieben|(?:ein |eine )?(?:blog ?)?(?:beitrag|gastbeitrag|kolumne|kommentar|essay|analyse))\\s+)?"
                            + "(?:by|von|par|por|text|autorin|autor|author|auteur|redaktion|words)(?:\\s|:|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A label whose names stand in the next piece of text. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "\\s*(?:by|von|par|por|autorin|autor|autoren|author|authors|auteur|written by)\\s*:?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A day, perhaps a time, and then a name of two or three words. */
    private static final Pattern DATED_NAME =
            Pattern.compile(
                    "\\s*\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}[\\s|–-]+(?:\\d{1,2}[:.]\\d{2}(?:\\s?Uhr)?[\\s|–-]+)?((?:von )?\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,2})\\s*",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Element> elements = new ArrayList<>();
    private final List<String> labelled = new ArrayList<>();
    private boolean afterLabel;

    /** The elements whose text begins like a byline. */
    List<Element> elements() {
        return elements;
    }

    /** What follows a label such as {@code Author:}, or a day at the start of a line. */
    List<String> labelled() {
        return labelled;
    }

    /** Takes the next piece of text of the page. */
    void read(TextNode node) {
        String text = node.getWholeText();
        int start = firstOf(text);
        if (start < 0) {
            return;
        }
        if (text.length() >= LONGEST) {
            afterLabel = false;
            return;
        }
        if (afterLabel && labelled.size() < MOST) {
            labelled.add(text);
        }
        afterLabel = false;
        if (Character.isDigit(text.charAt(start))) {
            Matcher dated = DATED_NAME.matcher(text);
            if (labelled.size() < MOST && dated.matches()) {
                labelled.add(dated.group(1));
            }
        } else if (FIRST_WORDS.contains(word(text, start))) {
            afterLabel = LABEL.matcher(text).matches();
            if (elements.size() < MOST
                    && node.parent() instanceof Element parent
                    && BY.matcher(text).lookingAt()) {
                elements.add(parent);
            }
        }
    }

    /** Where the first letter or digit stands; −1 when there is none. */
    private static int firstOf(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isLetterOrDigit(text.charAt(index))) {
                return index;
            }
        }
        return -1;
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
