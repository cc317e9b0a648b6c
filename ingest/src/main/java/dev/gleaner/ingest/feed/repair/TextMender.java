package dev.gleaner.ingest.feed.repair;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * Mends the text of an XML document where it breaks most often: entities that XML does not know,
 * ampersands and brackets that stand for themselves, numbers of characters that do not exist.
 *
 * <p>Sections of CDATA, comments and instructions are left alone. One pass; what it writes grows by
 * at most {@value #MOST_EXPANDED} characters of declared entities.
 */
final class TextMender {

    private static final int MOST_EXPANDED = 1_000_000;
    private static final int LONGEST_REFERENCE = 40;
    private static final Set<String> BUILT_IN = Set.of("amp", "lt", "gt", "quot", "apos");

    private final String text;
    private final Map<String, String> declared;
    private final StringBuilder mended;
    private int position;
    private int expanded;
    private boolean entities;
    private boolean escaped;

    private TextMender(String text, Map<String, String> declared) {
        this.text = text;
        this.declared = declared;
        this.mended = new StringBuilder(text.length() + 64);
    }

    /**
     * A mended text.
     *
     * @param entities whether an entity was replaced
     * @param escaped whether something was escaped or dropped
     */
    record Mended(String text, boolean entities, boolean escaped) {}

    /** Mends a document without prolog, using the entities that its document type declared. */
    static Mended mend(String root, Map<String, String> declared) {
        TextMender mender = new TextMender(root, declared);
        mender.mend();
        return new Mended(mender.mended.toString(), mender.entities, mender.escaped);
    }

    private void mend() {
        while (position < text.length()) {
            char unit = text.charAt(position);
            if (unit == '<') {
                bracket();
            } else if (unit == '&') {
                ampersand();
            } else {
                mended.append(unit);
                position++;
            }
        }
    }

    private void bracket() {
        if (copied("<![CDATA[", "]]>") || copied("<!--", "-->") || copied("<?", "?>")) {
            return;
        }
        char next = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
        if (Character.isLetter(next) || "/_:!".indexOf(next) >= 0) {
            mended.append('<');
        } else {
            mended.append("&lt;");
            escaped = true;
        }
        position++;
    }

    private boolean copied(String start, String end) {
        if (!text.startsWith(start, position)) {
            return false;
        }
        int found = text.indexOf(end, position + start.length());
        int stop = found < 0 ? text.length() : found + end.length();
        mended.append(text, position, stop);
        position = stop;
        return true;
    }

    private void ampersand() {
        int last = Math.min(text.length(), position + LONGEST_REFERENCE);
        int end = text.indexOf(';', position, last);
        String name = end < 0 ? "" : text.substring(position + 1, end);
        String meant = name.startsWith("#") ? character(name.substring(1)) : entity(name);
        if (meant == null) {
            mended.append("&amp;");
            escaped = true;
            position++;
        } else {
            mended.append(meant);
            position = end + 1;
        }
    }

    private @Nullable String entity(String name) {
        if (BUILT_IN.contains(name)) {
            return "&" + name + ";";
        }
        String own = declared.get(name);
        String meant = own == null ? Entities.getByName(name) : own;
        expanded += own == null ? 0 : own.length();
        if ((meant.isEmpty() && own == null) || expanded > MOST_EXPANDED) {
            return null;
        }
        entities = true;
        return own == null ? xml(meant) : own;
    }

    private static String xml(String meant) {
        return meant.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A number that XML has no character for is dropped. */
    private @Nullable String character(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        String digits = hexadecimal ? number.substring(1) : number;
        if (digits.isEmpty()
                || !digits.chars()
                        .allMatch(digit ->
                                Character.digit(digit, hexadecimal ? 16 : 10) >= 0
                                        && digit < 0x80)) {
            return null;
        }
        if (digits.length() <= 9) {
            long code = Long.parseLong(digits, hexadecimal ? 16 : 10);
            if (isCharacter(code)) {
                return "&#" + code + ";";
            }
        }
        escaped = true;
        return "";
    }

    private static boolean isCharacter(long code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code < 0xd800)
                || (code >= 0xe000 && code < 0xfffe)
                || (code >= 0x10000 && code <= 0x10ffff);
    }
}
