package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.MailDoor;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.mail.MailboxReading.Answered;
import dev.gleaner.ingest.mail.MailboxReading.Unreachable;

import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A folder of an account on a mail server of our own, on the loopback. */
class MailboxIT {

    private GreenMail server;
    private GreenMailUser user;
    private Fetcher fetcher;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("ada@example.org", "ada", "secret");
        fetcher = fetcher(Set.of(new AllowedHost("127.0.0.1", port())));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop();
    }

    private static Fetcher fetcher(Set<AllowedHost> allowed) {
        return new Fetcher(
                FetchSettings.defaults("https://gleaner.example/").withAllowed(allowed),
                InstantSource.system());
    }

    private int port() {
        return server.getImap().getPort();
    }

    private MailboxAddress address(String folder) {
        return MailboxAddress.parse("imap://ada@127.0.0.1:" + port() + "/" + folder).orElseThrow();
    }

    private MailboxReading read(@Nullable String cursor) {
        return new Mailbox(address("INBOX"), "secret", fetcher.mailDoor("127.0.0.1", port()))
                .read(cursor);
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    private void deliver(int from, int to) throws Exception {
        for (int number = from; number <= to; number++) {
            user.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    ("From: a@b.example\r\nSubject: "
                                                    + number
                                                    + "\r\n\r\nText.\r\n")
                                            .getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    void readingLeavesNoTrace() throws Exception {
        deliver(1, 3);

        Answered answered = (Answered) read(null);

        assertThat(answered.messages()).hasSize(3);
        assertThat(new String(answered.messages().getFirst().bytes(), StandardCharsets.US_ASCII))
                .contains("Subject: 3")
                .contains("Text.");
        assertThat(inbox().getMessages())
                .hasSize(3)
                .extracting(StoredMessage::getFlags)
                .allMatch(flags -> !flags.contains(Flags.Flag.SEEN));
    }

    @Test
    void onlyWhatIsNewComesNext() throws Exception {
        deliver(1, 3);
        String cursor = ((Answered) read(null)).cursor();
        assertThat(((Answered) read(cursor)).messages()).isEmpty();

        deliver(4, 5);

        assertThat(((Answered) read(cursor)).messages()).hasSize(2);
    }

    @Test
    void messageDeletedElsewhereChangesNothing() throws Exception {
        deliver(1, 5);
        String cursor = ((Answered) read(null)).cursor();
        inbox().getMessages().get(4).setFlag(Flags.Flag.DELETED, true);
        inbox().getMessages().get(0).setFlag(Flags.Flag.DELETED, true);
        inbox().expunge();
        deliver(6, 6);

        Answered answered = (Answered) read(cursor);

        assertThat(answered.messages()).hasSize(1);
        assertThat(answered.more()).isFalse();
    }

    @Test
    @DisplayName("H111 a large mailbox comes newest first and then in batches")
    void largeMailboxComesNewestFirstAndThenInBatches() throws Exception {
        deliver(1, Mailbox.FIRST_BATCH + 150);

        Answered first = (Answered) read(null);
        Answered second = (Answered) read(first.cursor());
        Answered third = (Answered) read(second.cursor());

        assertThat(first.messages()).hasSize(Mailbox.FIRST_BATCH);
        assertThat(first.more()).isTrue();
        assertThat(second.messages()).hasSize(Mailbox.LATER_BATCH);
        assertThat(second.more()).isTrue();
        assertThat(third.messages()).hasSize(50);
        assertThat(third.more()).isFalse();
        assertThat(
                        Stream.of(first, second, third)
                                .flatMap(answered -> answered.messages().stream())
                                .map(MailboxIT::subject))
                .containsExactlyElementsOf(
                        IntStream.iterate(Mailbox.FIRST_BATCH + 150, at -> at > 0, at -> at - 1)
                                .mapToObj(number -> "Subject: " + number)
                                .toList());
    }

    private static String subject(MailboxReading.Message message) {
        return new String(message.bytes(), StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .findFirst()
                .orElse("none");
    }

    @Test
    void newNumberingIsReadAgainFromTheStart() throws Exception {
        deliver(1, 3);
        String cursor = ((Answered) read(null)).cursor();
        String otherNumbering = "1" + cursor;

        assertThat(((Answered) read(otherNumbering)).messages()).hasSize(3);
    }

    @Test
    void wrongPasswordAndMissingFolderSaySo() {
        assertThat(
                        new Mailbox(
                                        address("INBOX"),
                                        "wrong",
                                        fetcher.mailDoor("127.0.0.1", port()))
                                .read(null))
                .asInstanceOf(type(Unreachable.class))
                .returns(true, Unreachable::refused);
        assertThat(
                        new Mailbox(
                                        address("None"),
                                        "secret",
                                        fetcher.mailDoor("127.0.0.1", port()))
                                .read(null))
                .asInstanceOf(type(Unreachable.class))
                .extracting(Unreachable::reason)
                .asString()
                .contains("no folder None");
    }

    @Test
    void privateServerNobodyAllowedIsNotCalled() {
        try (Fetcher strict = fetcher(Set.of())) {
            assertThat(
                            new Mailbox(
                                            address("INBOX"),
                                            "secret",
                                            strict.mailDoor("127.0.0.1", port()))
                                    .read(null))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void serverWithoutEncryptionIsNotToldThePassword() {
        try (Fetcher strict = fetcher(Set.of(new AllowedHost("127.0.0.1", 1)))) {
            assertThat(strict.mailDoor("127.0.0.1", port()).plainAllowed()).isFalse();
            assertThat(fetcher.mailDoor("127.0.0.1", port()).plainAllowed()).isTrue();
        }
    }

    @Test
    void serverThatIsGoneIsAValue() {
        MailboxAddress gone = address("INBOX");
        MailDoor door = fetcher.mailDoor("127.0.0.1", port());
        server.stop();

        assertThat(new Mailbox(gone, "secret", door).read(null))
                .asInstanceOf(type(Unreachable.class))
                .returns(false, Unreachable::refused);
    }
}
