package dev.gleaner.ingest.extract;

/**
 * Text in which every UTF-16 unit can be stored, indexed and shown: control characters have become spaces, lone
 * surrogates and noncharacters U+FFFD. Its length is that of the text it came from, so offsets hold in both.
 */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    public static String of(String raw) {
        int first = firstToReplace(raw);
        if (first < 0) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, first);
        for (int index = first; index < raw.length(); index++) {
            clean.append(replaced(raw, index));
        }
        return clean.toString();
    }

    private static int firstToReplace(String raw) {
        for (int index = 0; index < raw.length(); index++) {
            if (replaced(raw, index) != raw.charAt(index)) {
                return index;
            }
        }
        return -1;
    }

    private static char replaced(String raw, int index) {
        char unit = raw.charAt(index);
        if (unit < 0x20) {
            return unit == '\n' || unit == '\t' || unit == '\r' ? unit : ' ';
        }
        if (unit < 0x7f) {
            return unit;
        }
        if (unit <= 0x9f) {
            return ' ';
        }
        if (Character.isSurrogate(unit)) {
            return isPaired(raw, index) ? unit : REPLACEMENT;
        }
        boolean noncharacter = unit >= 0xfffe || (unit >= 0xfdd0 && unit <= 0xfdef);
        return noncharacter ? REPLACEMENT : unit;
    }

    private static boolean isPaired(String raw, int index) {
        return Character.isHighSurrogate(raw.charAt(index))
                ? index + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(raw.charAt(index - 1));
    }
}
