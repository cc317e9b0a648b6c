package dev.gleaner.ingest.fetch;

import static dev.gleaner.ingest.fetch.ScriptedServer.ok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.gleaner.ingest.fetch.Fetch.Fetched;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.address.AllowedHost;
import dev.gleaner.ingest.fetch.turn.Pause;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Servers whose certificate nobody vouches for or whose TLS is weak, and what a person may pin all
 * the same.
 */
class CertificateTest {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @DisplayName("P76 H24 a certificate that nobody vouches for is refused, with the reason")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"self-signed", "expired", "other-name"})
    void certificateThatNobodyVouchesForIsRefused(String name) throws Exception {
        ScriptedServer server = server(name, ok("x"));

        assertThat(get(Pins.NONE, server, Request.page(server.url("/"))))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TLS);
                    assertThat(refused.detail())
                            .contains("signed by nobody who is trusted")
                            .contains(pin(name).sha256());
                });
        assertThat(server.asked()).isEmpty();
    }

    @DisplayName("P76 H24 what is wrong with a certificate of a trusted signer is enough and told")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "trusted-expired, has expired",
        "trusted-other-name, no trusted connection",
        "trusted-weak, no trusted connection"
    })
    void faultOfACertificateOfATrustedSignerIsEnough(String name, String why) throws Exception {
        ScriptedServer server = server(name, ok("x"));

        Fetch fetch = trusting(() -> get(Pins.NONE, server, Request.page(server.url("/"))));

        assertThat(fetch)
                .asInstanceOf(type(Refused.class))
                .returns(Reason.TLS, Refused::reason)
                .satisfies(refused -> assertThat(refused.detail()).contains(why));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    @DisplayName("P76 H24 the same signer's certificate without a fault is trusted")
    void certificateOfATrustedSignerIsTrusted() throws Exception {
        ScriptedServer server = server("trusted", ok("x"));

        assertThat(trusting(() -> get(Pins.NONE, server, Request.page(server.url("/")))))
                .isInstanceOf(Fetched.class);
    }

    @DisplayName("H24 a server that wants an old version or a weak cipher is refused")
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SSL 3.0, 0300, 002F",
        "TLS 1.0, 0301, 002F",
        "TLS 1.1, 0302, 002F",
        "stream cipher RC4, 0303, 0005",
        "no encryption, 0303, 0002",
        "export strength, 0303, 0008",
        "single DES, 0303, 0009",
        "nobody proves who they are, 0303, 0034"
    })
    void weakServerIsRefused(String what, String version, String cipher) throws Exception {
        try (HandshakeServer server =
                HandshakeServer.choosing(
                        Integer.parseInt(version, 16), Integer.parseInt(cipher, 16))) {
            assertThat(get("heron.example", server.port()))
                    .as(what)
                    .asInstanceOf(type(Refused.class))
                    .returns(Reason.TLS, Refused::reason);
            assertThat(server.seen().reply()).isEqualTo(HandshakeServer.ALERT);
        }
    }

    @Test
    @DisplayName("H24 a server is told the name in the address; one that has another is refused")
    void serverThatDoesNotKnowTheNameIsRefused() throws Exception {
        try (HandshakeServer server = HandshakeServer.knowingNoName()) {
            assertThat(get("heron.example", server.port()))
                    .asInstanceOf(type(Refused.class))
                    .returns(Reason.TLS, Refused::reason)
                    .extracting(Refused::detail)
                    .asString()
                    .contains("unrecognized_name");
            assertThat(new String(server.seen().hello(), StandardCharsets.ISO_8859_1))
                    .contains("heron.example");
        }
    }

    /** Does something while the runtime trusts a signer of ours. */
    private static Fetch trusting(Supplier<Fetch> fetch) {
        String file =
                Objects.requireNonNull(CertificateTest.class.getResource("/fetch/trust.p12"))
                        .getPath();
        System.setProperty("javax.net.ssl.trustStore", file);
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        try {
            return fetch.get();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    @DisplayName("P76 the pinned certificate is accepted, whatever is wrong with it")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"self-signed", "expired", "other-name"})
    void pinnedCertificateIsAccepted(String name) throws Exception {
        ScriptedServer server = server(name, ok("x"));
        CertificatePin pin = pin(name);
        Pins pins = (host, port) -> port == server.port() ? Optional.of(pin) : Optional.empty();

        assertThat(get(pins, server, Request.page(server.url("/")))).isInstanceOf(Fetched.class);
        assertThat(get(Pins.NONE, server, Request.page(server.url("/")).pinned(pin)))
                .isInstanceOf(Fetched.class);
    }

    @Test
    @DisplayName("P76 where a certificate is pinned, no other is accepted")
    void otherCertificateThanThePinnedIsRefused() throws Exception {
        ScriptedServer server = server("self-signed", ok("x"));
        Pins pins = (host, port) -> Optional.of(new CertificatePin("ab".repeat(32)));

        assertThat(get(pins, server, Request.page(server.url("/"))))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::detail)
                .asString()
                .contains("not the pinned one", pin("self-signed").sha256());
        assertThat(server.asked()).isEmpty();
    }

    @Test
    @DisplayName("P76 a pin holds for its server, not for where that leads")
    void pinHoldsForItsServerAlone() throws Exception {
        ScriptedServer other = server("self-signed", ok("y"));
        ScriptedServer server =
                server(
                        "self-signed",
                        "HTTP/1.1 302 Found\r\nLocation: "
                                + other.url("/")
                                + "\r\nContent-Length: 0\r\n\r\n");
        Request request = Request.page(server.url("/")).pinned(pin("self-signed"));

        assertThat(get(Pins.NONE, server, request, other))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::reason)
                .isEqualTo(Reason.TLS);
        assertThat(server.asked()).hasSize(1);
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void fingerprintIsReadInEveryUsualForm() {
        String digits = "0a".repeat(32);
        String colons = String.join(":", Collections.nCopies(32, "0A"));

        assertThat(CertificatePin.parse(" " + colons + " ")).contains(new CertificatePin(digits));
        assertThat(CertificatePin.parse(digits)).contains(new CertificatePin(digits));
        assertThat(CertificatePin.parse(digits + "0")).isEmpty();
        assertThat(CertificatePin.parse("")).isEmpty();
    }

    private static Fetch get(
            Pins pins, ScriptedServer server, Request request, ScriptedServer... others) {
        Set<AllowedHost> allowed =
                List.of(others).stream()
                        .map(other -> new AllowedHost("127.0.0.1", other.port()))
                        .collect(Collectors.toSet());
        allowed.add(new AllowedHost("127.0.0.1", server.port()));
        FetchSettings settings =
                FetchSettings.defaults("https://gleaner.example/about").withAllowed(allowed);
        Pause none = duration -> {};
        try (Fetcher fetcher =
                new Fetcher(
                        settings,
                        () -> NOW,
                        host -> List.of(InetAddress.ofLiteral(host)),
                        none,
                        pins)) {
            return fetcher.fetch(request);
        }
    }

    private static Fetch get(String host, int port) {
        Pause none = duration -> {};
        try (Fetcher fetcher =
                new Fetcher(
                        FetchSettings.defaults("https://gleaner.example/about")
                                .withAllowed(Set.of(new AllowedHost(host, port))),
                        () -> NOW,
                        unused -> List.of(InetAddress.getLoopbackAddress()),
                        none)) {
            return fetcher.fetch(Request.page("https://" + host + ":" + port + "/"));
        }
    }

    private ScriptedServer server(String certificate, String answer) throws Exception {
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys(certificate), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        ScriptedServer server =
                new ScriptedServer(
                        "https",
                        context.getServerSocketFactory(),
                        (asked, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));
        open.add(server);
        return server;
    }

    private static CertificatePin pin(String certificate) throws Exception {
        KeyStore keys = keys(certificate);
        return CertificatePin.of(
                (X509Certificate) keys.getCertificate(keys.aliases().nextElement()));
    }

    private static KeyStore keys(String certificate) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file =
                Objects.requireNonNull(
                        CertificateTest.class.getResourceAsStream(
                                "/fetch/" + certificate + ".p12"))) {
            keys.load(file, PASSWORD);
        }
        return keys;
    }
}
