package dev.gleaner.ingest.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The reader of messages: any bytes in, a {@link Letter} or the reason why not out. Nothing in a
 * message is ever followed, run or fetched.
 */
public final class LetterReader {

    /** A message with its attachments. */
    public static final int MOST_BYTES = 25 * 1_048_576;

    private static final int MOST_HEADER_BYTES = 262_144;
    private static final Instant FIRST_MAIL = Instant.parse("1990-01-01T00:00:00Z");
    private static final Session SESSION = Session.getInstance(new Properties());

    private LetterReader() {}

    /** Reads a message. */
    public static LetterReading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new LetterReading.Refused("HOSTILE_MAIL_SIZE", "larger than 25 MiB");
        }
        int headers = headerBytes(bytes);
        if (headers > MOST_HEADER_BYTES) {
            return new LetterReading.Refused(
                    "HOSTILE_MAIL_HEADERS", "more than 256 KiB of headers");
        }
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            return read(message, bytes);
        } catch (MessagingException | IOException | RuntimeException malformed) {
            // The library answers broken MIME with many exceptions, unchecked ones among them
            return new LetterReading.Refused(
                    "MAIL_DAMAGED", "no message that can be read: " + malformed.getMessage());
        }
    }

    private static LetterReading read(MimeMessage message, byte[] bytes)
            throws MessagingException, IOException {
        if (message.getHeader("From") == null && message.getHeader("Subject") == null) {
            return new LetterReading.Refused(
                    "MAIL_DAMAGED", "no message: neither From nor Subject");
        }
        MessageBody body = MessageBody.of(message);
        if (body.refusal() != null) {
            return new LetterReading.Refused("HOSTILE_MAIL_PARTS", body.refusal());
        }
        String subject = subject(message);
        LetterHtml html = LetterHtml.of(body.html(), subject);
        return new LetterReading.Read(
                new Letter(
                        messageId(message, bytes),
                        SenderReading.of(message),
                        subject,
                        date(message),
                        html.html(),
                        html.webAddress(),
                        body.passedOver()));
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String header = message.getHeader("Subject", null);
        return header == null ? "" : HeaderText.decoded(header);
    }

    private static String messageId(MimeMessage message, byte[] bytes) throws MessagingException {
        String header = message.getHeader("Message-ID", null);
        String id = header == null ? "" : HeaderText.line(header).replaceAll("[<>\\s]", "");
        return id.isEmpty() ? "without-id-" + hash(bytes) : id;
    }

    private static @Nullable Instant date(MimeMessage message) throws MessagingException {
        Date sent = message.getSentDate();
        return sent == null || sent.toInstant().isBefore(FIRST_MAIL) ? null : sent.toInstant();
    }

    private static int headerBytes(byte[] bytes) {
        for (int index = 0; index + 1 < bytes.length; index++) {
            boolean lineEnd = bytes[index] == '\n';
            if (lineEnd
                    && (bytes[index + 1] == '\n'
                            || (bytes[index + 1] == '\r'
                                    && index + 2 < bytes.length
                                    && bytes[index + 2] == '\n'))) {
                return index;
            }
        }
        return bytes.length;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
