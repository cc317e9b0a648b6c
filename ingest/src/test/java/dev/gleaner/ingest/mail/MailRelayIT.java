package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Letters handed to a mail server of our own, on the loopback. */
class MailRelayIT {

    private static final Instant AT = Instant.parse("2026-05-12T07:00:00Z");

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("desk@example.org", "desk@example.org", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static OutgoingLetter letter(String subject) {
        return new OutgoingLetter(
                "digest-1",
                "gleaner@example.org",
                List.of("desk@example.org"),
                subject,
                "Ripe: naïve façade\nline two\n",
                AT);
    }

    private Optional<String> send(String subject, Set<AllowedHost> allowed) {
        return send(subject, allowed, "", "");
    }

    private Optional<String> send(
            String subject, Set<AllowedHost> allowed, String user, String password) {
        int port = server.getSmtp().getPort();
        RelayAddress address =
                RelayAddress.parse("smtp://" + user + "127.0.0.1:" + port).orElseThrow();
        try (Fetcher fetcher =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/").withAllowed(allowed),
                        InstantSource.system())) {
            return new MailRelay(address, password, fetcher.mailDoor("127.0.0.1", port))
                    .send(letter(subject));
        }
    }

    private static Optional<String> sendEncrypted(GreenMail relay, Optional<CertificatePin> pin) {
        int port = relay.getSmtps().getPort();
        try (Fetcher fetcher =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/")
                                .withAllowed(Set.of(new AllowedHost("127.0.0.1", port))),
                        InstantSource.system())) {
            return new MailRelay(
                            RelayAddress.parse("smtps://127.0.0.1:" + port).orElseThrow(),
                            "",
                            fetcher.mailDoor("127.0.0.1", port, pin))
                    .send(letter("fine"));
        }
    }

    @Test
    @DisplayName("P76 a relay's certificate that nobody vouches for is refused, unless pinned")
    void certificateOfARelayIsPinned() {
        GreenMail relay =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        relay.start();
        try {
            relay.setUser("desk@example.org", "desk@example.org", "secret");
            String refusal = sendEncrypted(relay, Optional.empty()).orElseThrow();
            assertThat(refusal)
                    .startsWith("no trusted connection to the mail server: its certificate")
                    .contains("signed by nobody who is trusted");
            Optional<CertificatePin> offered =
                    CertificatePin.parse(refusal.substring(refusal.length() - 64));
            assertThat(offered).isPresent();

            assertThat(sendEncrypted(relay, Optional.of(new CertificatePin("ab".repeat(32)))))
                    .hasValueSatisfying(
                            other -> assertThat(other).contains("is not the pinned one but"));
            assertThat(relay.getReceivedMessages()).isEmpty();
            assertThat(sendEncrypted(relay, offered)).isEmpty();
            assertThat(relay.getReceivedMessages()).hasSize(1);
        } finally {
            relay.stop();
        }
    }

    private Set<AllowedHost> allowed() {
        return Set.of(new AllowedHost("127.0.0.1", server.getSmtp().getPort()));
    }

    @Test
    void letterArrivesWithTheIdItWasGiven() throws Exception {
        assertThat(send("2 changes — überfällig", allowed())).isEmpty();

        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getMessageID()).isEqualTo("<digest-1@gleaner>");
        assertThat(letter.getSubject()).isEqualTo("2 changes — überfällig");
        assertThat(letter.getFrom()[0]).hasToString("gleaner@example.org");
        assertThat(letter.getContent().toString())
                .isEqualToNormalizingNewlines("Ripe: naïve façade\nline two");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void subjectCannotAddAHeader() throws Exception {
        send("fine\r\nBcc: thief@example.org\r\n\r\nbody", allowed());

        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).isEqualTo("fine Bcc: thief@example.org body");
    }

    @Test
    void privateServerNobodyAllowedIsNotCalled() {
        assertThat(send("fine", Set.of()))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("the mail server did not take it"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void wrongPasswordIsAValue() {
        assertThat(send("fine", allowed(), "desk%40example.org@", "wrong"))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("does not accept user and password"));
    }

    @Test
    void addressesWithRoomForTricksAreNone() {
        assertThat(OutgoingLetter.isAddress("ada@example.org")).isTrue();
        assertThat(List.of("ada", "ada@", "a b@c.org", "a@b.org\r\nBcc: c@d.org", "Ada <a@b.org>"))
                .noneMatch(OutgoingLetter::isAddress);
        assertThat(RelayAddress.parse("smtps://u:secret@mail.example.org")).isEmpty();
        assertThat(RelayAddress.parse("https://mail.example.org")).isEmpty();
        assertThat(RelayAddress.parse("smtps://ada%40example.org@Mail.example.org"))
                .contains(new RelayAddress(true, "mail.example.org", 465, "ada@example.org"));
    }
}
