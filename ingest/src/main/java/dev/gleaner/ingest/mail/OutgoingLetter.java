package dev.gleaner.ingest.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.time.Instant;
import java.util.List;

/**
 * A letter to be sent: plain text.
 *
 * @param id the same for every attempt to send it; becomes the Message-ID
 * @param subject one line; line ends in it become spaces
 */
public record OutgoingLetter(
        String id, String from, List<String> to, String subject, String text, Instant at) {

    public OutgoingLetter {
        to = List.copyOf(to);
    }

    /** Whether a letter can go to or come from this: one bare address, {@code ada@example.org}. */
    public static boolean isAddress(String written) {
        if (!written.matches("[^\\s<>(),;:\\\\\"\\[\\]]{1,64}@[A-Za-z0-9.-]{1,253}")) {
            return false;
        }
        try {
            new InternetAddress(written, true).validate();
            return true;
        } catch (AddressException malformed) {
            return false;
        }
    }
}
