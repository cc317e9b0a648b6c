package dev.gleaner.ingest.mail;

import java.util.List;

/** What a look into a mailbox gave. */
public sealed interface MailboxReading {

    /**
     * It answered.
     *
     * @param messages as they arrived, those that came last first
     * @param cursor to go on from, once these are stored
     * @param more whether older ones wait
     */
    record Answered(List<Message> messages, String cursor, boolean more) implements MailboxReading {

        public Answered {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A message.
     *
     * @param number the server's own, for telling which one is meant
     * @param bytes empty when it is too large to fetch
     */
    record Message(long number, byte[] bytes) {}

    /**
     * It did not.
     *
     * @param refused whether it does not let us in: asking again soon would be a nuisance
     */
    record Unreachable(String reason, boolean refused) implements MailboxReading {}
}
