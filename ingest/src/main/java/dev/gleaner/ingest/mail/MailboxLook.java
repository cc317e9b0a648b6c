package dev.gleaner.ingest.mail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What a glance into a mailbox shows. */
public sealed interface MailboxLook {

    /**
     * What is in it.
     *
     * @param newest day of the newest message; null when it is empty
     * @param subjects of the newest three, the newest first
     */
    record Seen(int messages, @Nullable LocalDate newest, List<String> subjects)
            implements MailboxLook {

        public Seen {
            subjects = List.copyOf(subjects);
        }
    }

    /** It cannot be looked into. */
    record Closed(String reason) implements MailboxLook {}
}
