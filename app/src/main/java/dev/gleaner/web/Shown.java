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

    private Shown() {}

    /**
     * An address that a person may follow, or only read.
     *
     * @param text as it is shown
     * @param href null when it is no http or https address: then it is no link
     */
    record Address(String text, @Nullable String href) {}

    /** The text without control characters and without marks that turn its direction around. */
    static String text(String foreign) {
        int first = firstUnseen(foreign);
        if (first == foreign.length()) {
            return foreign;
        }
        StringBuilder seen = new StringBuilder(foreign.length()).append(foreign, 0, first);
        for (int index = first; index < foreign.length(); index++) {
            if (!isUnseen(foreign.charAt(index))) {
                seen.append(foreign.charAt(index));
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

    private static int firstUnseen(String text) {
        int index = 0;
        while (index < text.length() && !isUnseen(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** Marks that set the direction of a single place (U+200E, U+200F) are honest and stay. */
    private static boolean isUnseen(char unit) {
        return (unit < ' ' && unit != '\n' && unit != '\t')
                || (unit >= 0x7f && unit <= 0x9f)
                || (unit >= 0x202a && unit <= 0x202e)
                || (unit >= 0x2066 && unit <= 0x2069)
                || unit == 0xfeff;
    }
}
