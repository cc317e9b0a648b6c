package dev.gleaner.ingest.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root element of an XML document, taken off: junk, XML declaration, and the document type with
 * its internal subset.
 *
 * <p>The scanner knows quotes, comments and brackets, so that a {@code >} inside the subset leaves no debris. A subset
 * that declares entities by address, by parameter or by other entities is an attack and nothing else.
 */
final class Prolog {

    private static final Pattern START = Pattern.compile(
            "<\\?xml[\\s?]|<!DOCTYPE\\s|<(?:[A-Za-z_][\\w.-]{0,50}:)?(?:rss|feed|RDF|channel|entry)[\\s>/]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HARMLESS_ENTITY =
            Pattern.compile("\\s+[\\w.-]+\\s+(?:\"[^\"&%]*\"|'[^'&%]*'|[\"']&#\\w{1,8};[\"'])\\s*>", Pattern.DOTALL);

    private final String text;
    private int position;
    private boolean junk;
    private boolean doctype;
    private boolean hostile;

    private Prolog(String text) {
        this.text = text;
    }

    /**
     * A document without its prolog.
     *
     * @param root from the start of the root element on
     */
    record Stripped(String root, boolean junk, boolean doctype, boolean hostile) {}

    static Stripped strip(String text) {
        Prolog prolog = new Prolog(text);
        prolog.skipJunk();
        while (prolog.skipOne()) {
            continue;
        }
        return new Stripped(text.substring(prolog.position), prolog.junk, prolog.doctype, prolog.hostile);
    }

    private void skipJunk() {
        Matcher start = START.matcher(text);
        if (start.find()) {
            position = start.start();
            junk = position > 0;
        }
    }

    /** One part of the prolog; false at the root element. */
    private boolean skipOne() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (text.startsWith("<?", position)) {
            return skipPast("?>");
        }
        if (text.startsWith("<!--", position)) {
            return skipPast("-->");
        }
        if (text.regionMatches(true, position, "<!doctype", 0, 9)) {
            doctype = true;
            position += 9;
            skipDoctype();
            return true;
        }
        return false;
    }

    private void skipDoctype() {
        boolean subset = false;
        while (position < text.length()) {
            char unit = text.charAt(position);
            if (unit == '"' || unit == '\'') {
                position++;
                skipPast(String.valueOf(unit));
            } else if (text.startsWith("<!--", position)) {
                skipPast("-->");
            } else if (text.startsWith("<?", position)) {
                skipPast("?>");
            } else {
                hostile |= subset && isHostileDeclaration();
                subset = unit == '[' || (subset && unit != ']');
                position++;
                if (unit == '>' && !subset) {
                    return;
                }
            }
        }
    }

    private boolean isHostileDeclaration() {
        if (text.charAt(position) == '%') {
            return true;
        }
        if (!text.regionMatches(true, position, "<!entity", 0, 8)) {
            return false;
        }
        Matcher harmless = HARMLESS_ENTITY.matcher(text).region(position + 8, text.length());
        return !harmless.lookingAt();
    }

    private boolean skipPast(String end) {
        int found = text.indexOf(end, position);
        position = found < 0 ? text.length() : found + end.length();
        return true;
    }

    /** The local name of the root element in lower case, empty when there is none. */
    static String rootName(String root) {
        Matcher name =
                Pattern.compile("<(?:[^\\s<>/:]{1,50}:)?([^\\s<>/:]{1,50})").matcher(root);
        return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
