package dev.gleaner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.gleaner.graph.Channel;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.channel.PollRecord;
import dev.gleaner.graph.database.LocalNeo4jExtension;
import dev.gleaner.graph.schema.Schema;
import dev.gleaner.graph.store.channel.ChannelHistory;
import dev.gleaner.graph.store.channel.ChannelStore;
import dev.gleaner.graph.store.channel.LeaseStore;
import dev.gleaner.graph.store.channel.PipelineStores;
import dev.gleaner.ingest.archive.Archive;
import dev.gleaner.ingest.fetch.FetchSettings;
import dev.gleaner.ingest.fetch.Fetcher;
import dev.gleaner.ingest.fetch.address.AllowedHost;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A feed at an encrypted address that sends its readers to one that is not. */
class LeavingHttpsIT {

    @RegisterExtension static final LocalNeo4jExtension NEO4J = new LocalNeo4jExtension();

    private static final String STORE = "/fetch/self-signed.p12";
    private static final String PASSWORD = "changeit";
    private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");

    @TempDir private Path folder;

    @BeforeAll
    static void applySchema() {
        assertThat(Schema.apply(NEO4J.driver())).isInstanceOf(Schema.Outcome.Current.class);
    }

    @Test
    @DisplayName("P50 a redirect from https to http is not followed, and is shown")
    void redirectToAnUnencryptedAddressIsRefusedAndShown() throws Exception {
        AtomicInteger askedInTheClear = new AtomicInteger();
        HttpServer open = HttpServer.create(loopback(), 0);
        open.createContext(
                "/",
                exchange -> {
                    askedInTheClear.incrementAndGet();
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        HttpsServer closed = HttpsServer.create(loopback(), 0);
        closed.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        closed.createContext(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", "http://localhost:" + port(open) + "/feed");
                    exchange.sendResponseHeaders(301, -1);
                    exchange.close();
                });
        open.start();
        closed.start();
        try {
            ChannelHistory history = poll("https://localhost:" + port(closed) + "/feed", open);

            assertThat(askedInTheClear).hasValue(0);
            assertThat(history.state().channel().address()).startsWith("https://");
            assertThat(history.state().move()).isNull();
            assertThat(history.state().problem())
                    .isEqualTo("not fetched: a redirect from https to http");
            assertThat(history.polls())
                    .extracting(PollRecord::outcome)
                    .singleElement()
                    .asString()
                    .startsWith("refused ");
            assertThat(Objects.requireNonNull(history.lastFailure()).response()).contains("301");
        } finally {
            closed.stop(0);
            open.stop(0);
        }
    }

    private ChannelHistory poll(String address, HttpServer open) {
        ChannelStore channels = new ChannelStore(NEO4J.driver());
        LeaseStore leases = new LeaseStore(NEO4J.driver());
        Source source = Source.of("Heron Weekly", Source.Kind.NEWSLETTER, null);
        Channel channel = Channel.of(source.id(), Channel.Kind.FEED, address);
        channels.add(source, channel, START);
        InstantSource clock = InstantSource.fixed(START);
        Set<AllowedHost> allowed =
                Set.of(
                        new AllowedHost(
                                "localhost", Integer.parseInt(address.replaceAll("\\D", ""))),
                        new AllowedHost("localhost", port(open)));
        try (Fetcher fetcher = trusting(allowed, clock)) {
            Ingest ingest =
                    new Ingest(
                            fetcher,
                            new Archive(folder),
                            PipelineStores.of(NEO4J.driver()),
                            bytes -> Optional.empty(),
                            clock);
            leases.take("test", START, START.plus(Duration.ofHours(1)), Set.of(), 1)
                    .forEach(held -> ingest.poll(held, progress -> {}));
        }
        return channels.history(channel.id()).orElseThrow();
    }

    /** A client that trusts the certificate of our own server; the property is read when made. */
    private static Fetcher trusting(Set<AllowedHost> allowed, InstantSource clock) {
        System.setProperty(
                "javax.net.ssl.trustStore",
                Path.of("src", "test", "resources", STORE.substring(1))
                        .toAbsolutePath()
                        .toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            return new Fetcher(
                    FetchSettings.defaults("https://gleaner.example/about").withAllowed(allowed),
                    clock);
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    private static SSLContext selfSigned() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file =
                Objects.requireNonNull(LeavingHttpsIT.class.getResourceAsStream(STORE))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }
}
