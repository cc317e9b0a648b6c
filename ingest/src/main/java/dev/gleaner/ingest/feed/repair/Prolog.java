package dev.gleaner.ingest.feed.repair;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root element of an XML document, taken off: junk, XML declaration, and the
 * document type with its internal subset.
 *
 * <p>The scanner knows quotes, comments and brackets, so that a {@code >} inside the subset leaves
 * no debris. A subset that declares entities by address, by parameter or by other entities is an
 * attack and nothing else.
 */
final class Prolog {

    private static final Pattern ROOT =
            Pattern.compile(
                    "<(?:[A-Za-z_][\\w.-]{0,50}:)?(?:rss|feed|RDF|channel|entry|item|html|opml|urlset|sitemapindex)[\\s>/]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER_START =
            Pattern.compile(
                    "<\\?xml[\\s?]|<!DOCTYPE\\s|<(?:[A-Za-z_][\\w.-]{0,50}:)?(?:rss|feed|RDF|channel)[\\s>/]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_ELEMENT = Pattern.compile("<[A-Za-z_]");
    private static final String HARMLESS = "&%]|&#\\w{1,8};|&(?:amp|lt|gt|quot|apos);){0,256}+)";
    private static final Pattern HARMLESS_ENTITY =
            Pattern.compile(
                    "\\s+([\\w.-]{1,40})\\s+(?:\"((?:[^\""
                            + HARMLESS
                            + "\"|'((?:[^'"
                            + HARMLESS
                            + "')\\s*>");

    /** The lists of character names that HTML and XHTML publish: we know them by heart. */
    private static final Pattern KNOWN_LIST =
            Pattern.compile(
                    "\\s+%\\s+[\\w.-]{1,40}\\s+PUBLIC\\s+([\"'])-//W3C//(?:ENTITIES|DTD)\\s[^\"']{1,100}\\1"
                            + "\\s+(?:\"[^\"]{0,200}\"|'[^']{0,200}')\\s*>");

    private static final Pattern USED_LIST = Pattern.compile("%[\\w.-]{1,40};");
    private static final int MOST_ENTITIES = 300;

    private final String text;
    private int position;
    private boolean junk;
    private boolean doctype;
    private boolean hostile;
    private final Map<String, String> entities = new HashMap<>();

    private Prolog(String text) {
        this.text = text;
    }

    /**
     * A document without its prolog.
     *
     * @param root from the start of the root element on
     * @param entities that its document type declares, with escaped text
     */
    record Stripped(
            String root,
            boolean junk,
            boolean doctype,
            boolean hostile,
            Map<String, String> entities) {}

    static Stripped strip(String text) {
        Prolog prolog = new Prolog(text);
        prolog.skipParts();
        if (prolog.skipJunk()) {
            prolog.skipParts();
        }
        return new Stripped(
                text.substring(prolog.position),
                prolog.junk,
                prolog.doctype,
                prolog.hostile,
                prolog.entities);
    }

    private void skipParts() {
        boolean more = true;
        while (more) {
            more = skipOne();
        }
    }

    /**
     * Whatever stands before the first thing that looks like a feed; true when that was something.
     */
    private boolean skipJunk() {
        if (ROOT.matcher(text).region(position, text.length()).lookingAt()) {
            return false;
        }
        Matcher start = LATER_START.matcher(text);
        boolean found = start.find(position);
        if (!found) {
            start = ANY_ELEMENT.matcher(text);
            found = start.find(position);
        }
        junk = found && start.start() > position;
        position = found ? start.start() : position;
        return junk;
    }

    /** One part of the prolog; false at the root element. */
    private boolean skipOne() {
        int content = position;
        while (content < text.length() && Character.isWhitespace(text.charAt(content))) {
            content++;
        }
        // XML wants its declaration at the very beginning
        junk |= content > position && position == 0 && text.startsWith("<?xml", content);
        position = content;
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
                if (subset && isHostileDeclaration()) {
                    hostile = true;
                }
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
            return !USED_LIST.matcher(text).region(position, text.length()).lookingAt();
        }
        if (!text.regionMatches(true, position, "<!entity", 0, 8)) {
            return false;
        }
        Matcher harmless = HARMLESS_ENTITY.matcher(text).region(position + 8, text.length());
        if (harmless.lookingAt()) {
            String value = harmless.group(2) == null ? harmless.group(3) : harmless.group(2);
            entities.putIfAbsent(harmless.group(1), value);
            position = harmless.end() - 1;
            return entities.size() > MOST_ENTITIES;
        }
        Matcher list = KNOWN_LIST.matcher(text).region(position + 8, text.length());
        boolean known = list.lookingAt();
        position = known ? list.end() - 1 : position;
        return !known;
    }

    private boolean skipPast(String end) {
        int found = text.indexOf(end, position);
        position = found < 0 ? text.length() : found + end.length();
        return true;
    }

    /** The local name of the root element in lower case, empty when there is none. */
    static String rootName(String root) {
        Matcher name = Pattern.compile("<(?:[^\\s<>/:]{1,50}:)?([^\\s<>/:]{1,50})").matcher(root);
        return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
