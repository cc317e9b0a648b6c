package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.extract.CleanText;

import jakarta.mail.internet.MimeUtility;

import java.io.UnsupportedEncodingException;

/** The text of header fields: unfolded, decoded once, one line. */
final class HeaderText {

    private static final int LONGEST = 1_000;

    /** Before decoding, which takes time by the square; far more than the longest text needs. */
    private static final int LONGEST_ENCODED = 32_768;

    private HeaderText() {}

    static String unfolded(String header) {
        return MimeUtility.unfold(header).replaceAll("[\\r\\n]+", " ");
    }

    /**
     * Encoded words (RFC 2047) decoded, once: what they decode to is text, whatever it looks like.
     */
    static String decoded(String header) {
        String whole = unfolded(header);
        String one = whole.substring(0, Math.min(LONGEST_ENCODED, whole.length()));
        try {
            String decoded = line(MimeUtility.decodeText(one));
            return decoded.isEmpty() ? line(one) : decoded;
        } catch (UnsupportedEncodingException | IllegalArgumentException unknown) {
            return line(one);
        }
    }

    /** Without line ends and controls, at most 1,000 characters. */
    static String line(String text) {
        String clean = CleanText.of(text).replaceAll("\\s+", " ").strip();
        return clean.length() > LONGEST ? CleanText.of(clean.substring(0, LONGEST)) : clean;
    }
}
