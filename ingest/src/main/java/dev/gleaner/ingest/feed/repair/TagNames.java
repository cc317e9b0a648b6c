package dev.gleaner.ingest.feed.repair;

/**
 * Keeps brackets that start no tag from being read as one: a name that never ends, or runs into the
 * next bracket. Jsoup takes a time that grows with the square of such a name.
 */
public final class TagNames {

    private static final int LONGEST = 256;

    private TagNames() {}

    /** The markup with brackets escaped that start no tag. */
    public static String bounded(String markup) {
        StringBuilder bounded = null;
        int copied = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            if (startsEndlessName(markup, at) || isExclamation(markup, at)) {
                bounded = bounded == null ? new StringBuilder(markup.length() + 64) : bounded;
                bounded.append(markup, copied, at).append("&lt;");
                copied = at + 1;
            }
        }
        return bounded == null
                ? markup
                : bounded.append(markup, copied, markup.length()).toString();
    }

    /**
     * {@code <!} that is neither comment, section nor declaration: an exclamation of the writer.
     */
    private static boolean isExclamation(String markup, int bracket) {
        if (!markup.startsWith("!", bracket + 1) || bracket + 2 >= markup.length()) {
            return false;
        }
        char next = markup.charAt(bracket + 2);
        return next != '-' && next != '[' && next != '>' && !Character.isLetter(next);
    }

    private static boolean startsEndlessName(String markup, int bracket) {
        int start = markup.startsWith("/", bracket + 1) ? bracket + 2 : bracket + 1;
        if (start >= markup.length() || !Character.isLetter(markup.charAt(start))) {
            return false;
        }
        int last = Math.min(markup.length(), start + LONGEST);
        for (int index = start; index < last; index++) {
            char unit = markup.charAt(index);
            if (unit == '>' || unit == '/' || Character.isWhitespace(unit)) {
                return false;
            }
            if (unit == '<') {
                return true;
            }
        }
        return last < markup.length();
    }
}
