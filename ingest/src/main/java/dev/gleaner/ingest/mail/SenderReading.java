package dev.gleaner.ingest.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who a message is from, and whether the receiving server vouches for it.
 *
 * <p>Servers put what they found on top of a message: only the first {@code Authentication-Results}
 * (RFC 8601) counts, those below it came along with the message.
 */
final class SenderReading {

    private static final Pattern LIST_ID =
            Pattern.compile("<\\s{0,5}([A-Za-z0-9._-]{1,253})\\s{0,5}>");
    private static final Pattern BARE_LIST_ID =
            Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern DMARC =
            Pattern.compile(
                    "\\bdmarc\\s{0,5}=\\s{0,5}pass\\b[^;]{0,500}?\\bheader\\.from\\s{0,5}=\\s{0,5}\"?([A-Za-z0-9.-]{1,253})",
                    Pattern.CASE_INSENSITIVE);

    private SenderReading() {}

    static Sender of(MimeMessage message) throws MessagingException {
        InternetAddress from = from(message);
        String address = from.getAddress() == null ? "" : from.getAddress();
        String domain =
                address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT).strip();
        String listId = listId(message);
        String name = from.getPersonal() == null ? listName(message) : from.getPersonal();
        return new Sender(
                HeaderText.line(name),
                address.contains("@") ? HeaderText.line(domain) : "",
                listId,
                isVerified(message, domain, listId));
    }

    private static InternetAddress from(MimeMessage message) throws MessagingException {
        String header = message.getHeader("From", null);
        if (header == null) {
            return new InternetAddress();
        }
        try {
            InternetAddress[] all = InternetAddress.parseHeader(HeaderText.unfolded(header), false);
            // Two senders in one line is how one domain is shown and another is checked
            return all.length == 1 ? all[0] : new InternetAddress();
        } catch (AddressException malformed) {
            return new InternetAddress();
        }
    }

    private static @Nullable String listId(MimeMessage message) throws MessagingException {
        String[] headers = message.getHeader("List-Id");
        if (headers == null || headers.length != 1) {
            return null;
        }
        Matcher id = LIST_ID.matcher(headers[0]);
        if (id.find()) {
            return id.group(1).toLowerCase(Locale.ROOT);
        }
        String bare = headers[0].strip();
        return BARE_LIST_ID.matcher(bare).matches() ? bare.toLowerCase(Locale.ROOT) : null;
    }

    private static String listName(MimeMessage message) throws MessagingException {
        String[] headers = message.getHeader("List-Id");
        if (headers == null) {
            return "";
        }
        int bracket = headers[0].indexOf('<');
        return bracket > 0 ? HeaderText.decoded(headers[0].substring(0, bracket)) : "";
    }

    private static boolean isVerified(MimeMessage message, String domain, @Nullable String listId)
            throws MessagingException {
        String[] results = message.getHeader("Authentication-Results");
        if (results == null || domain.isEmpty()) {
            return false;
        }
        Matcher dmarc = DMARC.matcher(HeaderText.unfolded(results[0]));
        return dmarc.find()
                && Sender.isAligned(dmarc.group(1), domain)
                && (listId == null || Sender.isAligned(listId, domain));
    }
}
