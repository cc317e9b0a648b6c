package dev.gleaner.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.store.item.IndexMarks;
import dev.gleaner.mailbox.Hearing;
import dev.gleaner.operation.Answer;
import dev.gleaner.operation.IngestRequest;
import dev.gleaner.operation.SourceRequest;
import dev.gleaner.settings.Setting;
import dev.gleaner.settings.Settings;
import dev.gleaner.settings.SettingsReader;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourcePage;
import dev.gleaner.source.SourcePage.ChannelPage;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/** The whole program listening to a mailbox, on a mail server of our own. */
class MailListeningIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    @TempDir private Path folder;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-05-11T08:00:00Z"));
    private GreenMail server;
    private GreenMailUser user;

    @BeforeEach
    void serveMail() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("ada@example.org", "ada", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("P80 a letter is read when it comes, once; a server that was away is heard again")
    void letterIsReadWhenItComes() throws Exception {
        int port = server.getImap().getPort();
        deliver("one");
        try (Workspace workspace = open(port)) {
            add(workspace, port);
            workspace.pollOnSchedule();
            await().atMost(PATIENCE).until(() -> listens(workspace, port));
            assertThat(items()).isEqualTo(1);
            assertThat(page(workspace, port).polls()).hasSize(1);

            pass(Duration.ofMinutes(2));
            deliver("two");

            await().atMost(PATIENCE).until(() -> items() == 2);
            assertThat(page(workspace, port).polls()).hasSize(2);
            assertThat(page(workspace, port).lastPoll()).isEqualTo(now.get());

            server.stop();
            await().atMost(PATIENCE).until(() -> !listens(workspace, port));
            assertThat(page(workspace, port).listening())
                    .extracting(Hearing::problem)
                    .asString()
                    .isNotEmpty();
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            server.start();
            user = server.setUser("ada@example.org", "ada", "secret");
            pass(Duration.ofMinutes(2));
            await().atMost(PATIENCE).until(() -> listens(workspace, port));
        }
    }

    @Test
    @DisplayName("P80 a mailbox that is paused is left")
    void mailboxThatIsPausedIsLeft() throws Exception {
        int port = server.getImap().getPort();
        deliver("one");
        try (Workspace workspace = open(port)) {
            add(workspace, port);
            workspace.pollOnSchedule();
            await().atMost(PATIENCE).until(() -> listens(workspace, port));

            workspace
                    .operations()
                    .changeSource(
                            new SourceChange(
                                    address(port), SourceChange.Action.PAUSE, "holiday", null));

            await().atMost(PATIENCE).until(() -> page(workspace, port).listening() == null);
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static String address(int port) {
        return "imap://ada@127.0.0.1:" + port + "/INBOX";
    }

    private Workspace open(int port) {
        var opened = Workspace.openToServe(settings(port), now::get);
        assertThat(opened).isInstanceOf(Workspace.Outcome.Opened.class);
        return ((Workspace.Outcome.Opened) opened).workspace();
    }

    private static void add(Workspace workspace, int port) {
        workspace
                .operations()
                .addSource(
                        new SourceRequest(
                                address(port), "Ada's letters", null, null, null, "secret", null));
        workspace.operations().ingest(new IngestRequest(address(port)), progress -> {});
    }

    private static boolean listens(Workspace workspace, int port) {
        Hearing hearing = page(workspace, port).listening();
        return hearing != null && hearing.on();
    }

    private static long items() {
        return new IndexMarks(NEO4J.driver()).ids().size();
    }

    private static ChannelPage page(Workspace workspace, int port) {
        return ((Answer.Done<SourcePage>) workspace.operations().source(address(port)))
                .value()
                .channels()
                .getFirst();
    }

    private void deliver(String subject) throws Exception {
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                ("From: Letter <a@letter.example>\r\nMessage-ID: <"
                                                + subject
                                                + "@letter.example>\r\nSubject: Letter "
                                                + subject
                                                + "\r\n\r\nAll about "
                                                + subject
                                                + ", in a few words of its own.\r\n")
                                        .getBytes(StandardCharsets.US_ASCII))));
    }

    private Settings settings(int port) {
        var reading =
                new SettingsReader(Map.of(), folder)
                        .read(
                                Map.of(
                                        Setting.DATA,
                                        folder.resolve("data").toString(),
                                        Setting.NEO4J_URI,
                                        NEO4J.uri(),
                                        Setting.NEO4J_PASSWORD,
                                        NEO4J.password(),
                                        Setting.SERVER_PORT,
                                        "0",
                                        Setting.FETCH_ALLOW,
                                        "127.0.0.1:" + port,
                                        Setting.INGEST_EVERY,
                                        "60"));
        assertThat(reading).isInstanceOf(SettingsReader.Reading.Understood.class);
        return ((SettingsReader.Reading.Understood) reading).settings();
    }
}
