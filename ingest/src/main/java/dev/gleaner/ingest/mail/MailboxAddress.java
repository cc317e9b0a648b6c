package dev.gleaner.ingest.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A folder of a mail account: {@code imaps://ada%40example.org@mail.example.org/Newsletters}. The
 * password is never part of it.
 *
 * @param encrypted whether the connection starts encrypted; else it becomes so before anybody is
 *     named
 * @param folder {@code INBOX} when none is named
 */
public record MailboxAddress(boolean encrypted, String host, int port, String user, String folder) {

    private static final int ENCRYPTED_PORT = 993;
    private static final int PLAIN_PORT = 143;

    public MailboxAddress {
        if (host.isEmpty() || user.isEmpty() || folder.isEmpty()) {
            throw new IllegalArgumentException(
                    "a mailbox has a host, a user and a folder, not '"
                            + host
                            + "', '"
                            + user
                            + "', '"
                            + folder
                            + "'");
        }
    }

    /** Whether somebody means a mailbox, well-formed or not. */
    public static boolean isMeant(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("imap://") || lower.startsWith("imaps://");
    }

    /** Reads an address; empty when it is none, or when a password stands in it. */
    public static Optional<MailboxAddress> parse(String written) {
        try {
            URI uri = URI.create(written.strip());
            String user = uri.getUserInfo();
            if (!isMeant(written)
                    || uri.getHost() == null
                    || user == null
                    || user.isEmpty()
                    || uri.getRawUserInfo().contains(":")) {
                return Optional.empty();
            }
            boolean encrypted = uri.getScheme().equalsIgnoreCase("imaps");
            int usual = encrypted ? ENCRYPTED_PORT : PLAIN_PORT;
            String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/|/$", "");
            return Optional.of(
                    new MailboxAddress(
                            encrypted,
                            uri.getHost().toLowerCase(Locale.ROOT),
                            uri.getPort() < 0 ? usual : uri.getPort(),
                            user,
                            path.isEmpty() ? "INBOX" : path));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The account without the folder: what a password belongs to. */
    public String account() {
        return (encrypted ? "imaps://" : "imap://") + encoded(user) + "@" + host + ":" + port;
    }

    @Override
    public String toString() {
        return account() + "/" + encoded(folder).replace("%2F", "/");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
