package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.fetch.MailDoor;

import jakarta.mail.MessagingException;

import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How the mail library connects to a server: through the door, encrypted unless a person allowed it
 * plain, with the certificate that the door trusts, and not for ever.
 */
final class MailConnection {

    private static final String CONNECT_MILLIS = "5000";
    private static final String PROTOCOLS = "TLSv1.3 TLSv1.2";

    private MailConnection() {}

    /**
     * The settings for one protocol of the library.
     *
     * @param protocol {@code imaps}, {@code smtp} …
     * @param encrypted whether the connection starts so; else it becomes so before anybody is named
     * @param silence longest of the server's
     */
    static Properties properties(
            String protocol, boolean encrypted, MailDoor door, Duration silence) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(prefix + "socketFactory", door.sockets());
        properties.put(prefix + "ssl.socketFactory", door.encryption());
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", Long.toString(silence.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(silence.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", PROTOCOLS);
        String mustEncrypt = Boolean.toString(!encrypted && !door.plainAllowed());
        properties.setProperty(prefix + "starttls.enable", mustEncrypt);
        properties.setProperty(prefix + "starttls.required", mustEncrypt);
        return properties;
    }

    /** Why the server's certificate was not trusted; empty when something else failed. */
    static Optional<String> distrust(MessagingException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException untrusted) {
                return Optional.of(
                        "no trusted connection to the mail server: " + untrusted.getMessage());
            }
        }
        return Optional.empty();
    }
}
