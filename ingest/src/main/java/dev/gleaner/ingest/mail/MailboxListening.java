package dev.gleaner.ingest.mail;

/** How listening to a mailbox ended. */
public sealed interface MailboxListening {

    /** It never began: the server does not tell by itself what is new. */
    record NotOffered() implements MailboxListening {}

    /** We left. */
    record Left() implements MailboxListening {}

    /**
     * The connection was lost, or could not be made.
     *
     * @param refused whether the server does not let us in
     */
    record Lost(String reason, boolean refused) implements MailboxListening {}
}
