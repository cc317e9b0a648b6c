package dev.gleaner.ingest.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of paths and queries: made legal for the wire, or brought to one spelling for
 * comparing.
 */
final class PercentEncoding {

    private static final String UNRESERVED_MARKS = "-._~";
    private static final String LEGAL_IN_PATH = UNRESERVED_MARKS + "!$&'()*+,;=:@/";
    private static final String LEGAL_IN_QUERY = LEGAL_IN_PATH + "?[]";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /**
     * Encodes what a request line cannot hold and leaves every legal character as it was written.
     */
    static String legalPath(String path) {
        return encode(path, LEGAL_IN_PATH);
    }

    static String legalQuery(String query) {
        return encode(query, LEGAL_IN_QUERY);
    }

    /**
     * One spelling for what means the same: upper-case escapes, and none for letters, digits and
     * {@code -._~}.
     */
    static String oneSpelling(String legal) {
        StringBuilder text = new StringBuilder(legal.length());
        int index = 0;
        while (index < legal.length()) {
            char unit = legal.charAt(index);
            if (unit != '%') {
                text.append(unit);
                index++;
                continue;
            }
            int value = Integer.parseInt(legal, index + 1, index + 3, 16);
            if (isAlphanumeric((char) value) || UNRESERVED_MARKS.indexOf(value) >= 0) {
                text.append((char) value);
            } else {
                escape(text, value);
            }
            index += 3;
        }
        return text.toString();
    }

    /**
     * The one spelling of a name or value of a query, as a form would write it: letters, digits and
     * {@code -._~} as they are, a space as {@code +}, everything else escaped.
     */
    static String formSpelling(String legal) {
        StringBuilder text = new StringBuilder(legal.length());
        int index = 0;
        while (index < legal.length()) {
            boolean escaped = isEscape(legal, index);
            int value =
                    escaped
                            ? Integer.parseInt(legal, index + 1, index + 3, 16)
                            : legal.charAt(index);
            index += escaped ? 3 : 1;
            if (value == ' ' || (value == '+' && !escaped)) {
                text.append('+');
            } else if (isAlphanumeric((char) value) || UNRESERVED_MARKS.indexOf(value) >= 0) {
                text.append((char) value);
            } else {
                escape(text, value);
            }
        }
        return text.toString();
    }

    /**
     * The characters meant, as UTF-8; a malformed escape stays as written, {@code +} is not a
     * space.
     */
    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int index = 0;
        while (index < text.length()) {
            if (isEscape(text, index)) {
                bytes.write(Integer.parseInt(text, index + 1, index + 3, 16));
                index += 3;
            } else {
                int end = text.offsetByCodePoints(index, 1);
                bytes.writeBytes(text.substring(index, end).getBytes(StandardCharsets.UTF_8));
                index = end;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String encode(String text, String legalMarks) {
        StringBuilder encoded = new StringBuilder(text.length());
        int index = 0;
        while (index < text.length()) {
            char unit = text.charAt(index);
            int end = text.offsetByCodePoints(index, 1);
            if (isAlphanumeric(unit) || legalMarks.indexOf(unit) >= 0 || isEscape(text, index)) {
                encoded.append(unit);
            } else {
                for (byte octet : text.substring(index, end).getBytes(StandardCharsets.UTF_8)) {
                    escape(encoded, octet & 0xff);
                }
            }
            index = end;
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int index) {
        return text.charAt(index) == '%'
                && index + 2 < text.length()
                && Character.digit(text.charAt(index + 1), 16) >= 0
                && Character.digit(text.charAt(index + 2), 16) >= 0
                && text.charAt(index + 1) < 0x80
                && text.charAt(index + 2) < 0x80;
    }

    private static void escape(StringBuilder text, int octet) {
        text.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }

    private static boolean isAlphanumeric(char unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9');
    }
}
