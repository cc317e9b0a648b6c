package dev.gleaner.ingest.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;

import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.MessageSet;
import org.eclipse.angus.mail.imap.protocol.UID;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches whole messages of an open folder, many with one command ({@code FETCH 7:31 (UID
 * BODY.PEEK[])}): a round trip for each would cost a far server minutes.
 *
 * <p>An answer is held in memory, so a batch ends with {@value #MOST_MESSAGES} messages or with the
 * one that passes {@value #MOST_BYTES} bytes. {@code PEEK} leaves the messages unread.
 */
final class MessageBatches {

    private static final int MOST_MESSAGES = 50;
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final IMAPFolder folder;

    MessageBatches(IMAPFolder folder) {
        this.folder = folder;
    }

    /** The messages with these places in the folder, the last first. */
    List<MailboxReading.Message> fetch(int from, int to) throws MessagingException {
        Message[] found = folder.getMessages(from, to);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(found, profile);
        List<MailboxReading.Message> messages = new ArrayList<>();
        List<IMAPMessage> batch = new ArrayList<>();
        long bytes = 0;
        for (int index = found.length - 1; index >= 0; index--) {
            IMAPMessage message = (IMAPMessage) found[index];
            batch.add(message);
            bytes += isFetched(message) ? message.getSizeLong() : 0;
            if (batch.size() == MOST_MESSAGES || bytes > MOST_BYTES) {
                messages.addAll(read(batch));
                batch.clear();
                bytes = 0;
            }
        }
        messages.addAll(read(batch));
        return messages;
    }

    private static boolean isFetched(IMAPMessage message) throws MessagingException {
        return !message.isExpunged() && message.getSizeLong() <= LetterReader.MOST_BYTES;
    }

    private List<MailboxReading.Message> read(List<IMAPMessage> batch) throws MessagingException {
        List<Integer> places = new ArrayList<>();
        for (IMAPMessage message : batch) {
            if (isFetched(message)) {
                places.add(message.getMessageNumber());
            }
        }
        Map<Long, byte[]> bodies = bodies(places.stream().mapToInt(place -> place).toArray());
        List<MailboxReading.Message> messages = new ArrayList<>();
        for (IMAPMessage message : batch) {
            long uid = folder.getUID(message);
            messages.add(new MailboxReading.Message(uid, bodies.getOrDefault(uid, new byte[0])));
        }
        return messages;
    }

    /** By the server's own number; what is gone meanwhile is not among them. */
    private Map<Long, byte[]> bodies(int[] places) throws MessagingException {
        Map<Long, byte[]> bodies = new HashMap<>();
        if (places.length > 0) {
            folder.doCommand(protocol -> {
                fetch(protocol, places, bodies);
                return null;
            });
        }
        return bodies;
    }

    private static void fetch(IMAPProtocol protocol, int[] places, Map<Long, byte[]> bodies)
            throws ProtocolException {
        Response[] answers =
                protocol.fetch(MessageSet.createMessageSets(places), "UID BODY.PEEK[]");
        for (Response answer : answers) {
            if (answer instanceof FetchResponse one) {
                UID uid = one.getItem(UID.class);
                BODY body = one.getItem(BODY.class);
                ByteArrayInputStream bytes = body == null ? null : body.getByteArrayInputStream();
                if (uid != null && bytes != null) {
                    bodies.put(uid.uid, bytes.readAllBytes());
                }
            }
        }
        protocol.notifyResponseHandlers(answers);
        protocol.handleResult(answers[answers.length - 1]);
    }
}
