package dev.gleaner.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.gleaner.ingest.fetch.CertificatePin;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.MailDoor;
import dev.gleaner.ingest.fetch.Pins;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.mail.MailboxReading.Answered;
import dev.gleaner.ingest.mail.MailboxReading.Unreachable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server whose certificate nobody vouches for. */
class MailboxPinIT {

    private static final CertificatePin OTHER = new CertificatePin("ab".repeat(32));

    private final List<Fetcher> fetchers = new ArrayList<>();
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        server.setUser("ada@example.org", "ada", "secret");
    }

    @AfterEach
    void stop() {
        fetchers.forEach(Fetcher::close);
        server.stop();
    }

    private int port() {
        return server.getImaps().getPort();
    }

    private MailboxReading read(Pins pins, Function<Fetcher, MailDoor> door) {
        Fetcher fetcher =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/")
                                .withAllowed(Set.of(new AllowedHost("127.0.0.1", port()))),
                        InstantSource.system(),
                        pins);
        fetchers.add(fetcher);
        MailboxAddress address =
                MailboxAddress.parse("imaps://ada@127.0.0.1:" + port()).orElseThrow();
        return new Mailbox(address, "secret", door.apply(fetcher)).read(null);
    }

    private MailboxReading read(Pins pins) {
        return read(pins, fetcher -> fetcher.mailDoor("127.0.0.1", port()));
    }

    private String refusal(Pins pins) {
        return ((Unreachable) read(pins)).reason();
    }

    /** As a person learns it: from the refusal. */
    private CertificatePin offered() {
        Matcher digits = Pattern.compile("[0-9a-f]{64}").matcher(refusal(Pins.NONE));
        assertThat(digits.find()).isTrue();
        return new CertificatePin(digits.group());
    }

    @Test
    @DisplayName("P76 a mail server's certificate that nobody vouches for is refused and named")
    void certificateThatNobodyVouchesForIsRefused() {
        assertThat(refusal(Pins.NONE))
                .startsWith("no trusted connection to the mail server: its certificate")
                .contains("signed by nobody who is trusted", "SHA-256 of the certificate: ");
    }

    @Test
    @DisplayName("P76 the pinned certificate of a mail server is accepted")
    void pinnedCertificateIsAccepted() {
        CertificatePin pin = offered();
        Pins pins =
                (host, port) ->
                        host.equals("127.0.0.1") && port == port()
                                ? Optional.of(pin)
                                : Optional.empty();

        assertThat(read(pins)).isInstanceOf(Answered.class);
    }

    @Test
    @DisplayName("P76 where a mail server's certificate is pinned, no other is accepted")
    void otherCertificateThanThePinnedIsRefused() {
        assertThat(refusal((host, port) -> Optional.of(OTHER)))
                .isEqualTo(
                        "no trusted connection to the mail server: its certificate is not the"
                                + " pinned one but "
                                + offered().sha256());
    }

    @Test
    void pinOfAnotherServerDoesNotHold() {
        CertificatePin pin = offered();

        assertThat(refusal((host, port) -> port == port() ? Optional.empty() : Optional.of(pin)))
                .contains("signed by nobody who is trusted");
    }

    @Test
    void pinGivenByWhoAsksOutweighsTheKeptOne() {
        CertificatePin pin = offered();
        Pins kept = (host, port) -> Optional.of(OTHER);

        assertThat(read(kept, fetcher -> fetcher.mailDoor("127.0.0.1", port(), Optional.of(pin))))
                .isInstanceOf(Answered.class);
        assertThat(
                        read(
                                (host, port) -> Optional.of(pin),
                                fetcher ->
                                        fetcher.mailDoor("127.0.0.1", port(), Optional.of(OTHER))))
                .asInstanceOf(type(Unreachable.class))
                .extracting(Unreachable::reason)
                .asString()
                .contains("not the pinned one");
    }
}
