package dev.gleaner.ingest.mail;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.jspecify.annotations.Nullable;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection on which a mail server tells by itself that a message has come (IDLE, RFC 2177).
 *
 * <p>It is asked anew every {@value #ANEW_MINUTES} minutes, as servers hang up after 30. What has
 * come is not fetched here. One thread listens; any other may close.
 */
public final class MailboxListener implements AutoCloseable {

    private static final int ANEW_MINUTES = 25;

    private final Mailbox mailbox;
    private final @Nullable String cursor;
    private final Listening listening;
    private final Duration anew;
    private final AtomicBoolean leaving = new AtomicBoolean();
    private volatile @Nullable IMAPProtocol idle;

    /**
     * @param cursor of the last look that was stored: what has come since is told first
     */
    MailboxListener(Mailbox mailbox, @Nullable String cursor, Listening listening) {
        this(mailbox, cursor, listening, Duration.ofMinutes(ANEW_MINUTES));
    }

    MailboxListener(Mailbox mailbox, @Nullable String cursor, Listening listening, Duration anew) {
        this.mailbox = mailbox;
        this.cursor = cursor;
        this.listening = listening;
        this.anew = anew;
    }

    /** Who is told. */
    public interface Listening {

        /** The server will tell from now on. */
        void began();

        /** Something has come. */
        void news();
    }

    /** Listens until the connection ends or somebody closes this. */
    public MailboxListening listen() {
        return mailbox.with(
                this::listen,
                failure ->
                        leaving.get()
                                ? new MailboxListening.Left()
                                : new MailboxListening.Lost(failure.reason(), failure.refused()));
    }

    private MailboxListening listen(IMAPFolder folder) throws MessagingException {
        // Asked of the folder: the store would open a second connection to answer
        if (!(boolean) folder.doCommand(protocol -> protocol.hasCapability("IDLE"))) {
            return new MailboxListening.NotOffered();
        }
        int count = folder.getMessageCount();
        if (count > 0
                && folder.getUID(folder.getMessage(count))
                        > MailboxCursor.parse(cursor, folder.getUIDValidity()).newest()) {
            listening.news();
        }
        while (!leaving.get()) {
            int known = count;
            count = (int) folder.doCommand(protocol -> idle(protocol, known));
        }
        return new MailboxListening.Left();
    }

    /** One IDLE, from its start to its end; how many messages there are then. */
    private int idle(IMAPProtocol protocol, int known) throws ProtocolException {
        protocol.idleStart();
        idle = protocol;
        long started = System.nanoTime();
        int count = known;
        boolean ending = leaving.get();
        if (ending) {
            protocol.idleAbort();
        } else {
            listening.began();
        }
        Response response = protocol.readIdleResponse();
        while (response != null) {
            if (isSilence(response)) {
                if (ending) {
                    throw new ProtocolException("the server stayed silent");
                }
                ending = System.nanoTime() - started >= anew.toNanos();
                if (ending) {
                    protocol.idleAbort();
                }
            } else {
                count = count(count, response);
                if (!protocol.processIdleResponse(response)) {
                    break;
                }
            }
            response = protocol.readIdleResponse();
        }
        idle = null;
        return count;
    }

    private int count(int before, Response response) {
        if (response instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
            if (told.getNumber() > before) {
                listening.news();
            }
            return told.getNumber();
        }
        return response instanceof IMAPResponse told && told.keyEquals("EXPUNGE")
                ? before - 1
                : before;
    }

    /** The library makes a farewell of a time-out in which nothing was said. */
    private static boolean isSilence(Response response) {
        return response.isSynthetic()
                && response.getException() instanceof SocketTimeoutException silence
                && silence.bytesTransferred == 0;
    }

    /** Takes leave of the server; whoever listens returns. */
    @Override
    public void close() {
        IMAPProtocol current = idle;
        if (!leaving.getAndSet(true) && current != null) {
            current.idleAbort();
        }
    }
}
