package dev.gleaner.web;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Foreign text and addresses made fit to be looked at: what cannot be seen, or turns the direction
 * of everything after it, is left out.
 *
 * <p>Escaping is the template's; this only decides what there is to escape.
 */
final class Shown {

    private static final Pattern WEB =
            Pattern.compile(
                    "https?://[^\\s\\p{Cntrl}\\p{Cf}\"<>\\\\^`{|}@/?#]+([/?#][^\\s\\p{Cntrl}\\p{Cf}\"<>\\\\^`{|}]*)?",
                    Pattern.CASE_INSENSITIVE);

    /** Vietnamese and Hebrew need three; beyond this it is a heap. */
    private static final int MOST_MARKS = 8;

    private Shown() {}

    /**
     * An address that a person may follow, or only read.
     *
     * @param text as it is shown
     * @param href null when it is no http or https address: then it is no link
     */
    record Address(String text, @Nullable String href) {}

    /**
     * The text without control characters, without what has no width, without marks that turn its
     * direction around, and with no more marks on a letter than any language puts there.
     */
    static String text(String foreign) {
        if (foreign.codePoints().noneMatch(point -> isUnseen(point) || isMark(point))) {
            return foreign;
        }
        StringBuilder seen = new StringBuilder(foreign.length());
        int marks = 0;
        for (int index = 0; index < foreign.length(); ) {
            int point = foreign.codePointAt(index);
            index += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            if (!isUnseen(point) && marks <= MOST_MARKS) {
                seen.appendCodePoint(point);
            }
        }
        return seen.toString();
    }

    /** A title, which is one line; one that says nothing is named so that it can be followed. */
    static String title(String foreign) {
        String title = text(foreign).replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? "(without a title)" : title;
    }

    static @Nullable Address address(@Nullable String foreign) {
        if (foreign == null || foreign.isBlank()) {
            return null;
        }
        boolean web = WEB.matcher(foreign).matches();
        return new Address(text(web ? withoutScheme(foreign) : foreign), web ? foreign : null);
    }

    private static String withoutScheme(String address) {
        String rest = address.substring(address.indexOf("://") + 3);
        return rest.endsWith("/") && rest.indexOf('/') == rest.length() - 1
                ? rest.substring(0, rest.length() - 1)
                : rest;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /**
     * Marks that set the direction of a single place (U+200E, U+200F) are honest and stay, and so
     * do the joiners of scripts and pictures (U+200C, U+200D). Tag characters say nothing to people
     * and much to language models.
     */
    private static boolean isUnseen(int point) {
        return (point < ' ' && point != '\n' && point != '\t')
                || (point >= 0x7f && point <= 0x9f)
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2060 && point <= 0x2069)
                || (point >= 0xe0000 && point <= 0xe007f)
                || point == 0x200b
                || point == 0xfeff;
    }
}
