package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that tell by themselves what is new, or do not. */
class MailboxListenerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UP_TO_DATE = "7:1-13";

    private final AtomicInteger began = new AtomicInteger();
    private final AtomicInteger news = new AtomicInteger();
    private ScriptedMailServer server = new ScriptedMailServer("IDLE");
    private @Nullable Fetcher fetcher;

    @AfterEach
    void stop() throws Exception {
        server.close();
        if (fetcher != null) {
            fetcher.close();
        }
    }

    private MailboxListener listener(String cursor, Duration anew) {
        Fetcher client =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/")
                                .withAllowed(Set.of(new AllowedHost("127.0.0.1", server.port()))),
                        InstantSource.system());
        fetcher = client;
        Mailbox mailbox =
                new Mailbox(
                        MailboxAddress.parse("imap://ada@127.0.0.1:" + server.port()).orElseThrow(),
                        "secret",
                        client.mailDoor("127.0.0.1", server.port()),
                        Duration.ofMillis(200));
        return new MailboxListener(
                mailbox,
                cursor,
                new MailboxListener.Listening() {
                    @Override
                    public void began() {
                        began.incrementAndGet();
                    }

                    @Override
                    public void news() {
                        news.incrementAndGet();
                    }
                },
                anew);
    }

    private MailboxListener listener() {
        return listener(UP_TO_DATE, Duration.ofMinutes(25));
    }

    private static CompletableFuture<MailboxListening> listen(MailboxListener listener) {
        CompletableFuture<MailboxListening> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> end.complete(listener.listen()));
        return end;
    }

    @Test
    @DisplayName("P80 a server that tells of a letter is heard; one that was deleted is no news")
    void letterIsHeard() {
        MailboxListener listener = listener();
        CompletableFuture<MailboxListening> end = listen(listener);
        await().atMost(PATIENCE).until(() -> began.get() == 1);
        assertThat(news).hasValue(0);

        server.says("* 4 EXISTS");
        await().atMost(PATIENCE).until(() -> news.get() == 1);
        server.says("* 2 EXPUNGE");
        server.says("* 3 EXISTS");
        server.says("* OK still here");
        server.says("* 4 EXISTS");
        await().atMost(PATIENCE).until(() -> news.get() == 2);

        listener.close();
        assertThat(end.join()).isInstanceOf(MailboxListening.Left.class);
        assertThat(news).hasValue(2);
        await().atMost(PATIENCE).until(() -> server.commands().contains("LOGOUT"));
        assertThat(server.commands())
                .containsOnlyOnce("LOGIN")
                .contains("EXAMINE", "IDLE", "DONE")
                .doesNotContain("SELECT", "STORE", "EXPUNGE");
    }

    @Test
    void whatCameWhileNobodyListenedIsToldAtOnce() {
        MailboxListener listener = listener("7:1-12", Duration.ofMinutes(25));
        CompletableFuture<MailboxListening> end = listen(listener);

        await().atMost(PATIENCE).until(() -> began.get() == 1);

        assertThat(news).hasValue(1);
        listener.close();
        end.join();
    }

    @Test
    @DisplayName("P80 IDLE is asked for anew before the server hangs up, on the same connection")
    void idleIsAskedForAnew() {
        MailboxListener listener = listener(UP_TO_DATE, Duration.ofMillis(300));
        CompletableFuture<MailboxListening> end = listen(listener);

        await().atMost(PATIENCE).until(() -> began.get() >= 3);
        server.says("* 4 EXISTS");
        await().atMost(PATIENCE).until(() -> news.get() == 1);

        listener.close();
        end.join();
        assertThat(Collections.frequency(server.commands(), "LOGIN")).isEqualTo(1);
        assertThat(Collections.frequency(server.commands(), "DONE"))
                .isEqualTo(Collections.frequency(server.commands(), "IDLE"));
    }

    @Test
    @DisplayName("P80 a server that hangs up is a value")
    void serverThatHangsUpIsAValue() {
        CompletableFuture<MailboxListening> end = listen(listener());
        await().atMost(PATIENCE).until(() -> began.get() == 1);

        server.says(ScriptedMailServer.HANG_UP);

        assertThat(end.join())
                .asInstanceOf(type(MailboxListening.Lost.class))
                .returns(false, MailboxListening.Lost::refused);
    }

    @Test
    void serverThatDoesNotTellIsNotListenedTo() throws Exception {
        server.close();
        server = new ScriptedMailServer("");

        assertThat(listener().listen()).isEqualTo(new MailboxListening.NotOffered());
        assertThat(server.commands()).doesNotContain("IDLE");
    }
}
