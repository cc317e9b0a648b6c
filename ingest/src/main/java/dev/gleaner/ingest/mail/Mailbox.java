package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.fetch.MailDoor;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/**
 * A folder of a mail account, only ever read: it is opened with {@code EXAMINE}, messages are
 * fetched with {@code BODY.PEEK}, no flag is set, nothing is deleted or moved.
 *
 * <p>The newest {@value #FIRST_BATCH} messages come first; older ones follow in batches, one with
 * each look, so that an old mailbox of half a million messages costs nobody a day.
 */
public final class Mailbox {

    static final int FIRST_BATCH = 500;
    static final int LATER_BATCH = 100;

    private static final int HEADLINES = 3;

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final MailboxAddress address;
    private final String password;
    private final MailDoor door;
    private final Duration silence;

    public Mailbox(MailboxAddress address, String password, MailDoor door) {
        this(address, password, door, SILENCE);
    }

    /**
     * @param silence the server's longest
     */
    Mailbox(MailboxAddress address, String password, MailDoor door, Duration silence) {
        this.address = address;
        this.password = password;
        this.door = door;
        this.silence = silence;
    }

    /**
     * Looks what is new, and goes on with what is old.
     *
     * @param cursor of the last look that was stored; null before the first
     */
    public MailboxReading read(@Nullable String cursor) {
        return with(
                folder -> read(folder, MailboxCursor.parse(cursor, folder.getUIDValidity())),
                failure -> failure);
    }

    /** Looks what is there, without reading a message. */
    public MailboxLook look() {
        return with(Mailbox::look, failure -> new MailboxLook.Closed(failure.reason()));
    }

    /**
     * Listens for what comes.
     *
     * @param cursor of the last look that was stored; null before the first
     */
    public MailboxListener listener(@Nullable String cursor, MailboxListener.Listening listening) {
        return new MailboxListener(this, cursor, listening);
    }

    /** Something done with the opened folder. */
    interface Work<T> {
        T in(IMAPFolder folder) throws MessagingException;
    }

    <T> T with(Work<T> work, Function<MailboxReading.Unreachable, T> failing) {
        try (IMAPStore store = store()) {
            store.connect(address.host(), address.port(), address.user(), password);
            try (IMAPFolder folder = (IMAPFolder) store.getFolder(address.folder())) {
                folder.open(Folder.READ_ONLY);
                return work.in(folder);
            }
        } catch (AuthenticationFailedException wrong) {
            return failing.apply(
                    new MailboxReading.Unreachable(
                            "the mail server does not accept user and password: "
                                    + wrong.getMessage(),
                            true));
        } catch (FolderNotFoundException missing) {
            return failing.apply(
                    new MailboxReading.Unreachable(
                            "there is no folder " + address.folder() + " in the account", false));
        } catch (MessagingException failed) {
            return failing.apply(new MailboxReading.Unreachable(reason(failed), false));
        }
    }

    private static String reason(MessagingException failed) {
        return MailConnection.distrust(failed)
                .orElseGet(() -> "the mail server could not be read: " + failed.getMessage());
    }

    private static MailboxLook look(IMAPFolder folder) throws MessagingException {
        int count = folder.getMessageCount();
        List<String> subjects = new ArrayList<>();
        LocalDate newest = null;
        for (int number = count; number > Math.max(0, count - HEADLINES); number--) {
            Message message = folder.getMessage(number);
            String subject = message.getSubject();
            subjects.add(subject == null ? "(no subject)" : HeaderText.line(subject));
            Date received = message.getReceivedDate();
            if (newest == null && received != null) {
                newest = LocalDate.ofInstant(received.toInstant(), ZoneOffset.UTC);
            }
        }
        return new MailboxLook.Seen(count, newest, subjects);
    }

    private IMAPStore store() throws MessagingException {
        String protocol = address.encrypted() ? "imaps" : "imap";
        Properties properties =
                MailConnection.properties(protocol, address.encrypted(), door, silence);
        properties.setProperty("mail." + protocol + ".peek", "true");
        return (IMAPStore) Session.getInstance(properties).getStore(protocol);
    }

    private static MailboxReading read(IMAPFolder folder, MailboxCursor before)
            throws MessagingException {
        int count = folder.getMessageCount();
        int firstNew = before.newest() == 0 ? 1 : numberAfter(folder, before.newest(), count);
        int start = Math.max(firstNew, count - FIRST_BATCH + 1);
        List<MailboxReading.Message> messages = new ArrayList<>();
        MailboxCursor cursor = before;
        if (start <= count) {
            cursor = fetch(folder, start, count, messages, cursor);
        }
        int oldest = cursor.oldest() == 0 ? 1 : numberAfter(folder, cursor.oldest() - 1, count);
        boolean more = oldest > 1;
        if (more && before.newest() != 0) {
            int from = Math.max(1, oldest - LATER_BATCH);
            cursor = fetch(folder, from, oldest - 1, messages, cursor);
            more = from > 1;
        }
        return new MailboxReading.Answered(messages, cursor.toString(), more);
    }

    /** The number in the folder of the first message whose own number is larger. */
    private static int numberAfter(IMAPFolder folder, long uid, int count)
            throws MessagingException {
        int low = 1;
        int high = count + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (folder.getUID(folder.getMessage(middle)) > uid) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static MailboxCursor fetch(
            IMAPFolder folder,
            int from,
            int to,
            List<MailboxReading.Message> messages,
            MailboxCursor before)
            throws MessagingException {
        MailboxCursor cursor = before;
        for (MailboxReading.Message message : new MessageBatches(folder).fetch(from, to)) {
            messages.add(message);
            cursor = cursor.with(message.number());
        }
        return cursor;
    }
}
