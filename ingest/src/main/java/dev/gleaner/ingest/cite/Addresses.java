package dev.gleaner.ingest.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds web addresses, arXiv ids and DOIs written out in a text. */
final class Addresses {

    private static final String CLOSERS = ".,;:!?)]}>\"'\u201d\u2019*\u3002\uff0c\u300d";
    private static final int LONGEST = 2_000;

    private Addresses() {}

    static List<Citation> find(String text) {
        List<Citation> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return found;
        }
        addAddresses(text, lower, found);
        addIds(text, lower, "arxiv:", Citation.Kind.ARXIV, found);
        addIds(text, lower, "doi:", Citation.Kind.DOI, found);
        return found;
    }

    private static void addAddresses(String text, String lower, List<Citation> found) {
        int start = lower.indexOf("http");
        while (start >= 0) {
            int end = start;
            boolean address =
                    lower.startsWith("https://", start) || lower.startsWith("http://", start);
            while (address
                    && end < Math.min(text.length(), start + LONGEST)
                    && isPart(text.charAt(end))) {
                end++;
            }
            while (end > start && isCloser(text, start, end)) {
                end--;
            }
            if (end - start > "https://".length()) {
                found.add(new Citation(start, end, Citation.Kind.URL, text.substring(start, end)));
            }
            start = lower.indexOf("http", Math.max(end, start + 1));
        }
    }

    private static boolean isPart(char unit) {
        return unit > ' '
                && unit < 0x2000
                && "<>\"{}|\\^`".indexOf(unit) < 0
                && !Character.isWhitespace(unit);
    }

    /** A closing bracket belongs to an address that opened one. */
    private static boolean isCloser(String text, int start, int end) {
        char last = text.charAt(end - 1);
        return CLOSERS.indexOf(last) >= 0
                && !(last == ')' && text.substring(start, end).indexOf('(') >= 0);
    }

    private static void addIds(
            String text, String lower, String prefix, Citation.Kind kind, List<Citation> found) {
        for (int start = lower.indexOf(prefix);
                start >= 0;
                start = lower.indexOf(prefix, start + 1)) {
            int from = start + prefix.length();
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
            int end = from;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            while (end > from && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > from && Character.isDigit(text.charAt(from))) {
                String written = kind == Citation.Kind.ARXIV ? "arXiv:" : "doi:";
                found.add(new Citation(start, end, kind, written + text.substring(from, end)));
            }
        }
    }
}
