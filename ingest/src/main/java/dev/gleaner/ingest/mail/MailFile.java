package dev.gleaner.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of messages: one ({@code .eml}), or many, one after the other, each behind a line that
 * starts with {@code From } (mbox, RFC 4155).
 */
public final class MailFile {

    /** More messages than a file that somebody means to read holds. */
    static final int MOST_MESSAGES = 10_000;

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private MailFile() {}

    /** The messages of a file, in its order. */
    public static List<byte[]> messages(byte[] file) {
        if (!startsWith(file, 0, FROM)) {
            return List.of(file);
        }
        List<byte[]> messages = new ArrayList<>();
        int start = endOfLine(file, 0);
        int line = start;
        boolean blankBefore = false;
        while (line < file.length && messages.size() < MOST_MESSAGES) {
            if (blankBefore && startsWith(file, line, FROM)) {
                messages.add(unquoted(file, start, line));
                start = endOfLine(file, line);
            }
            int end = endOfLine(file, line);
            blankBefore = isBlank(file, line, end);
            line = end;
        }
        if (messages.size() < MOST_MESSAGES) {
            messages.add(unquoted(file, start, file.length));
        }
        return messages;
    }

    /** {@code >From } stands for a line of the message that starts with {@code From }. */
    private static byte[] unquoted(byte[] file, int start, int end) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(end - start);
        int line = start;
        while (line < end) {
            int next = Math.min(end, endOfLine(file, line));
            int quotes = line;
            while (quotes < next && file[quotes] == '>') {
                quotes++;
            }
            int from = quotes > line && startsWith(file, quotes, FROM) ? line + 1 : line;
            message.write(file, from, next - from);
            line = next;
        }
        return message.toByteArray();
    }

    private static boolean startsWith(byte[] file, int at, byte[] start) {
        if (at + start.length > file.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if (file[at + index] != start[index]) {
                return false;
            }
        }
        return true;
    }

    private static int endOfLine(byte[] file, int start) {
        int end = start;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return Math.min(file.length, end + 1);
    }

    private static boolean isBlank(byte[] file, int start, int end) {
        for (int index = start; index < end; index++) {
            if (file[index] != '\r' && file[index] != '\n') {
                return false;
            }
        }
        return true;
    }
}
