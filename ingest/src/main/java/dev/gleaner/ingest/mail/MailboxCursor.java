package dev.gleaner.ingest.mail;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a mailbox was read, in the numbers of its server (RFC 9051, section 2.3.1.1).
 *
 * <p>It is kept where a web server's validator would be, as {@code uidvalidity:oldest-newest}. When
 * the server starts numbering anew, everything is read again; identity by Message-ID keeps it from
 * being stored twice.
 *
 * @param oldest lowest number read, 0 before the first
 * @param newest highest number read, 0 before the first
 */
public record MailboxCursor(long validity, long oldest, long newest) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):(\\d{1,18})-(\\d{1,18})");

    /**
     * The cursor as it was kept; one that read nothing when there is none, or of another numbering.
     */
    static MailboxCursor parse(@Nullable String written, long validity) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        if (parts.matches() && Long.parseLong(parts.group(1)) == validity) {
            return new MailboxCursor(
                    validity, Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
        }
        return new MailboxCursor(validity, 0, 0);
    }

    MailboxCursor with(long uid) {
        return new MailboxCursor(
                validity, oldest == 0 ? uid : Math.min(oldest, uid), Math.max(newest, uid));
    }

    @Override
    public String toString() {
        return validity + ":" + oldest + "-" + newest;
    }
}
