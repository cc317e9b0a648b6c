package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.extract.Charsets;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a message among its parts: HTML where there is some, else plain text as HTML. */
final class MessageBody {

    private static final int MOST_PARTS = 200;
    private static final int MOST_DEPTH = 20;
    private static final int MOST_TEXT_BYTES = 5 * 1_048_576;
    private static final int MOST_NAMED = 20;

    private final List<String> passedOver = new ArrayList<>();
    private int parts;
    private @Nullable String refusal;
    private @Nullable String html;
    private @Nullable String plain;

    private MessageBody() {}

    static MessageBody of(MimeMessage message) throws MessagingException, IOException {
        MessageBody body = new MessageBody();
        body.take(message, 0);
        return body;
    }

    /** Why the message is not read; null when it is. */
    @Nullable String refusal() {
        return refusal;
    }

    /** The body; empty when there is no text in it. */
    String html() {
        if (html != null) {
            return html;
        }
        return plain == null ? "" : asHtml(plain);
    }

    List<String> passedOver() {
        return passedOver;
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (depth > MOST_DEPTH || ++parts > MOST_PARTS) {
            refusal =
                    depth > MOST_DEPTH
                            ? "parts nested deeper than " + MOST_DEPTH
                            : "more than " + MOST_PARTS + " parts";
            return;
        }
        ContentType type = type(part);
        if (type.getPrimaryType().equalsIgnoreCase("multipart")
                && part.getContent() instanceof MimeMultipart multipart) {
            takeAll(multipart, depth);
        } else if (type.match("text/html") && html == null && !isAttachment(part)) {
            html = text(part, type);
        } else if (type.match("text/plain") && plain == null && !isAttachment(part)) {
            plain = text(part, type);
        } else {
            passOver(part, type);
        }
    }

    private void takeAll(MimeMultipart multipart, int depth)
            throws MessagingException, IOException {
        int count = multipart.getCount();
        for (int index = 0; index < count && refusal == null; index++) {
            BodyPart part = multipart.getBodyPart(index);
            take(part, depth + 1);
        }
    }

    private void passOver(Part part, ContentType type) throws MessagingException {
        if (passedOver.size() < MOST_NAMED) {
            String name = part.getFileName();
            passedOver.add(
                    HeaderText.line(
                            type.getBaseType().toLowerCase(Locale.ROOT)
                                    + (name == null ? "" : " " + HeaderText.decoded(name))));
        }
    }

    private static boolean isAttachment(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException malformed) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    private static String text(Part part, ContentType type) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] bytes = stream.readNBytes(MOST_TEXT_BYTES);
            return Charsets.decode(bytes, type.getParameter("charset")).text();
        }
    }

    private static String asHtml(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        StringBuilder paragraphs = new StringBuilder("<article>");
        for (String paragraph : escaped.split("\\r?\\n[ \\t]*\\r?\\n", -1)) {
            paragraphs.append("<p>").append(paragraph.strip()).append("</p>\n");
        }
        return paragraphs.append("</article>").toString();
    }
}
