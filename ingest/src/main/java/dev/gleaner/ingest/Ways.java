package dev.gleaner.ingest;

import dev.gleaner.ingest.fetch.Fetch;
import dev.gleaner.ingest.mail.Mailbox;
import dev.gleaner.ingest.mail.MailboxAddress;

import java.util.Optional;
import java.util.function.Function;

/**
 * What polling needs of the outside besides the outgoing client.
 *
 * @param firstAnswers what an address answered when it was added, given once
 * @param mailboxes opens a mailbox; empty when nobody gave its password
 */
public record Ways(
        Function<String, Optional<Fetch.Fetched>> firstAnswers,
        Function<MailboxAddress, Optional<Mailbox>> mailboxes) {

    /** Nothing was answered before, and no mailbox is open. */
    public static final Ways NONE =
            new Ways(address -> Optional.empty(), address -> Optional.empty());
}
