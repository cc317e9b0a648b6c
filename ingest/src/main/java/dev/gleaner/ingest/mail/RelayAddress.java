package dev.gleaner.ingest.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail server that takes letters: {@code smtps://ada%40example.org@mail.example.org}, or {@code
 * smtp://…} where the connection becomes encrypted after the greeting. The password is never part
 * of it.
 *
 * @param encrypted whether the connection starts encrypted
 * @param user empty when the server asks for none
 */
public record RelayAddress(boolean encrypted, String host, int port, String user) {

    private static final int ENCRYPTED_PORT = 465;
    private static final int SUBMISSION_PORT = 587;

    /** Reads an address; empty when it is none, or when a password stands in it. */
    public static Optional<RelayAddress> parse(String written) {
        try {
            URI uri = URI.create(written.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String raw = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            if (!(scheme.equals("smtp") || scheme.equals("smtps"))
                    || uri.getHost() == null
                    || raw.contains(":")) {
                return Optional.empty();
            }
            boolean encrypted = scheme.equals("smtps");
            int usual = encrypted ? ENCRYPTED_PORT : SUBMISSION_PORT;
            return Optional.of(
                    new RelayAddress(
                            encrypted,
                            uri.getHost().toLowerCase(Locale.ROOT),
                            uri.getPort() < 0 ? usual : uri.getPort(),
                            uri.getUserInfo() == null ? "" : uri.getUserInfo()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
