package dev.gleaner.ingest.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One message of a newsletter, freed of everything that names its reader.
 *
 * @param messageId as sent, without angle brackets; made from the content when there was none
 * @param sender who it is from, and how sure that is
 * @param subject as text, one line
 * @param date as the message says; null when it does not, or impossibly
 * @param html the body, links unwrapped, tracking removed
 * @param webAddress where the same issue stands on the web; null when the message does not say
 * @param passedOver parts that were not read: pictures, calendars, signatures, attachments
 */
public record Letter(
        String messageId,
        Sender sender,
        String subject,
        @Nullable Instant date,
        String html,
        @Nullable String webAddress,
        List<String> passedOver) {

    public Letter {
        passedOver = List.copyOf(passedOver);
    }
}
