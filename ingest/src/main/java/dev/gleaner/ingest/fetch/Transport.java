package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.url.WebAddress;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLException;

/**
 * One GET or POST on the wire, and nothing more: no redirects, retries, cookies, credentials or
 * cache.
 *
 * <p>The only class that knows HttpClient's way of working. Its resolver connects to exactly the
 * addresses the policy let pass. A watchdog cuts the connection when the time given is over,
 * whatever the server is doing.
 */
final class Transport implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int MOST_HEADER_CHARACTERS = 65_536;
    private static final int LONGEST_LINE = 32_768;
    private static final int MOST_CONNECTIONS = 1_000;

    private static final ScopedValue<Found.At> DIALLED = ScopedValue.newInstance();

    private final AddressPolicy policy;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("fetch-watchdog").factory());

    Transport(FetchSettings settings, AddressPolicy policy) {
        this.policy = policy;
        this.client = client(settings);
    }

    /** What one GET gave. */
    sealed interface Answer {
        /**
         * An HTTP answer.
         *
         * @param body read for a 200, else empty
         */
        record Response(int status, Headers headers, byte[] body) implements Answer {}

        /** None that can be used. */
        record None(Fetch fetch) implements Answer {}
    }

    /** Where a host is. */
    sealed interface Found {

        /** At these addresses, all of them checked. */
        record At(String host, int port, List<InetAddress> addresses) implements Found {

            InetAddress first() {
                return addresses.getFirst();
            }
        }

        /** Nowhere that may be called. */
        record Nowhere(Fetch fetch) implements Found {}
    }

    /** Looks a host up; only what is found here is dialled. */
    Found lookUp(WebAddress address) {
        try {
            return new Found.At(
                    address.host(), address.port(), policy.dialled(address.host(), address.port()));
        } catch (UnknownHostException unknown) {
            return new Found.Nowhere(outcome(unknown));
        }
    }

    Answer get(
            WebAddress address,
            Found.At dialled,
            Map<String, String> headers,
            BoundedBody.Bound bound,
            Duration time) {
        return send(new HttpGet(address.toUri()), dialled, headers, bound, time);
    }

    /** Sends something; of the answer only the head is read. */
    Answer post(
            WebAddress address,
            Found.At dialled,
            Map<String, String> headers,
            byte[] body,
            Duration time) {
        HttpPost request = new HttpPost(address.toUri());
        request.setEntity(new ByteArrayEntity(body, null));
        return send(request, dialled, headers, null, time);
    }

    private Answer send(
            HttpUriRequestBase request,
            Found.At dialled,
            Map<String, String> headers,
            BoundedBody.@Nullable Bound bound,
            Duration time) {
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm =
                watchdog.schedule(
                        () -> {
                            late.set(true);
                            request.cancel();
                        },
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return ScopedValue.where(DIALLED, dialled).call(() -> exchange(request, bound));
        } catch (IOException broken) {
            return new Answer.None(late.get() ? timeout("not finished in time") : outcome(broken));
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private Answer exchange(HttpUriRequestBase request, BoundedBody.@Nullable Bound bound)
            throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        try {
            Headers headers = headers(response);
            HttpEntity entity = response.getEntity();
            if (headers.fields().values().stream()
                            .flatMap(List::stream)
                            .mapToInt(String::length)
                            .sum()
                    > MOST_HEADER_CHARACTERS) {
                return new Answer.None(
                        new Refused(Reason.TOO_LARGE, "more than 64 KiB of headers"));
            }
            if (response.getCode() != 200 || entity == null || bound == null) {
                return new Answer.Response(response.getCode(), headers, new byte[0]);
            }
            if (entity.getContentLength() > bound.maxBytes() && !bound.cuts()) {
                return new Answer.None(
                        new Refused(
                                Reason.TOO_LARGE,
                                "announces " + entity.getContentLength() + " bytes"));
            }
            return body(entity, headers, bound);
        } finally {
            // Cut, not drained: what was not read may never end
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static Answer body(HttpEntity entity, Headers headers, BoundedBody.Bound bound)
            throws IOException {
        return switch (new BoundedBody(bound)
                .read(entity.getContent(), headers.all("content-encoding"))) {
            case BoundedBody.Reading.Whole whole ->
                    new Answer.Response(200, headers, whole.bytes());
            case BoundedBody.Reading.Spoilt spoilt -> new Answer.None(spoilt.fetch());
        };
    }

    private static Headers headers(ClassicHttpResponse response) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue();
            fields.computeIfAbsent(
                            header.getName().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(value == null ? "" : value);
        }
        return new Headers(fields);
    }

    private static Fetch outcome(Exception broken) {
        Throwable reason =
                broken.getCause() instanceof HttpException violation ? violation : broken;
        return switch (reason) {
            case AddressPolicy.NotPublicException notPublic ->
                    new Refused(Reason.NON_PUBLIC_ADDRESS, String.valueOf(notPublic.getMessage()));
            case MessageConstraintException excess ->
                    new Refused(
                            Reason.TOO_LARGE, "headers beyond our limits: " + excess.getMessage());
            case SSLException untrusted ->
                    new Refused(Reason.TLS, "no trusted connection: " + untrusted.getMessage());
            case SocketTimeoutException silent ->
                    timeout("the server stayed silent: " + silent.getMessage());
            case UnknownHostException unknown ->
                    new Failed(Cause.UNREACHABLE, 0, String.valueOf(unknown.getMessage()));
            case HttpException violation ->
                    new Failed(Cause.BROKEN, 0, "no valid HTTP: " + violation.getMessage());
            case MalformedChunkCodingException chunks ->
                    new Failed(Cause.BROKEN, 0, "broken pieces: " + chunks.getMessage());
            case ConnectionClosedException early ->
                    new Failed(Cause.BROKEN, 0, "ended too early: " + early.getMessage());
            default ->
                    new Failed(
                            Cause.UNREACHABLE, 0, "the connection failed: " + reason.getMessage());
        };
    }

    private static Failed timeout(String detail) {
        return new Failed(Cause.TIMEOUT, 0, detail);
    }

    private static CloseableHttpClient client(FetchSettings settings) {
        Timeout silence = Timeout.of(settings.silenceTimeout());
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(new DialledAddresses())
                                .setConnectionFactory(
                                        ManagedHttpClientConnectionFactory.builder()
                                                .http1Config(
                                                        Http1Config.custom()
                                                                .setMaxHeaderCount(MOST_HEADERS)
                                                                .setMaxLineLength(LONGEST_LINE)
                                                                .build())
                                                // One byte, one character: a validator goes back
                                                // exactly as it came
                                                .charCodingConfig(
                                                        CharCodingConfig.custom()
                                                                .setCharset(
                                                                        StandardCharsets.ISO_8859_1)
                                                                .build())
                                                .build())
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(
                                                        Timeout.of(settings.connectTimeout()))
                                                .setSocketTimeout(silence)
                                                .build())
                                .setMaxConnTotal(MOST_CONNECTIONS)
                                .setMaxConnPerRoute(MOST_CONNECTIONS)
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(silence)
                                .setConnectionRequestTimeout(Timeout.of(settings.exchangeTimeout()))
                                .setProtocolUpgradeEnabled(false)
                                .setRedirectsEnabled(false)
                                .setAuthenticationEnabled(false)
                                .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableDefaultUserAgent()
                .build();
    }

    /**
     * HttpClient's question "which addresses has this host?", answered with those that were looked
     * up and checked for this very exchange.
     */
    private static final class DialledAddresses implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return dialled(host).addresses().toArray(InetAddress[]::new);
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            Found.At at = dialled(host);
            if (at.port() != port) {
                throw new UnknownHostException("port " + port + " was not checked");
            }
            return at.addresses().stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        private static Found.At dialled(String host) throws UnknownHostException {
            Found.At at = DIALLED.isBound() ? DIALLED.get() : null;
            if (at == null || !bare(at.host()).equals(bare(host))) {
                throw new UnknownHostException("nobody has checked " + host);
            }
            return at;
        }

        private static String bare(String host) {
            return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
